import { keyed } from '#components/ui/keyed.ts';
import type { Marked } from '#lib/search/types.ts';

/** A text with what was found in it marked. */
export function MarkedText({ children }: { children: Marked }) {
  return keyed(children).map(({ key, item: { text, found } }) => (found ? <mark key={key}>{text}</mark> : text));
}
