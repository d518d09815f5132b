import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { comparable, lengthOf, textsOf } from '#lib/wires/articles/words/texts.ts';
import type { CleanItem } from '#lib/wires/types.ts';

/** Characters under which a content says too little to be a story by itself. */
const minLength = 200;

/** Is the content of an item its whole story, not its summary again or the beginning of it? */
export function isWhole({ summary, content, link }: Pick<CleanItem, 'summary' | 'content' | 'link'>): boolean {
  const length = lengthOf(content);
  if (length === 0 || isCut(content)) return false;
  // there is no page to ask
  if (link === null) return true;
  if (lengthOf(summary) === 0) return length >= minLength;
  return (isCut(summary) && length >= lengthOf(summary)) || length >= lengthOf(summary) * 1.5;
}

const isCut = (parts: readonly ForeignPart[]) => /(?:…|\.{3})\s*$/.test(textsOf(parts).at(-1) ?? '');

/** The lines at the top of a body that a summary may repeat. */
const lookedThrough = 4;

/** A summary above a whole story; '' where it only repeats how the story begins. */
export function toDeck(summary: string, body: readonly ForeignPart[]): string {
  const words = comparable(summary);
  const beginning = comparable(textsOf(body).slice(0, lookedThrough).join(' '));
  const start = words.slice(0, 120);
  return words === '' || beginning.includes(start) || (beginning !== '' && words.startsWith(beginning)) ? '' : summary;
}
