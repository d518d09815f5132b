import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { oneLine } from '#lib/foreign-html/text/characters.ts';
import { textOf, withIds } from '#lib/stories/blocks/body.ts';

/** A text that may hold entities or markup, as one line of words. */
export function toPlainText(text: string): string {
  if (!/[&<]/.test(text)) return oneLine(text);
  const { parts } = readHtmlText(text.slice(0, 20_000), {});
  return oneLine(textOf(withIds(parts.flatMap((part) => (part.kind === 'block' ? [part.block] : [])))).join(' '));
}
