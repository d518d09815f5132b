import { cleanText } from '#lib/foreign-html/text/characters.ts';
import { toSafeHtml } from '#lib/wires/feeds/safe-html/safe-html.ts';
import { hasTags, withoutTags } from '#lib/wires/feeds/values/words.ts';

/** Characters of a title's HTML. */
const maxLength = 8_000;

/** A title on one line, as HTML that may be shown. The "<int>" of a programmer is no tag, and stays a word. */
export function toSafeTitle(titleHtml: string, base: string): string {
  // before anything is judged: a sign that nobody sees may stand inside a tag
  const line = cleanText(titleHtml.slice(0, maxLength)).replace(/[\s\u00a0]+/g, ' ');
  return (hasTags(line) ? toSafeHtml(line, base) : withoutTags(line)).trim();
}
