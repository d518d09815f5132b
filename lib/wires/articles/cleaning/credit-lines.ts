import { splitCaption } from '#lib/foreign-html/pictures/captions.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { plainText } from '#lib/stories/blocks/inline.ts';
import { lineOf, paragraphOf } from '#lib/wires/articles/cleaning/lines.ts';

const label =
  /^[([]?\s*(?:(?:image|photo|photograph|picture|illustration|cover|lead|main|featured)\s*){0,2}(?:credits?|photographs?|photos?|images?|pictures?|illustrations?)\s*(?:by|courtesy(?: of)?)?\s*:/i;
const maxLength = 200;

/**
 * A line that only names whose a picture is becomes the credit of the nearest one above it, else below it, that has
 * none. It is no part of the words, so it goes where there is no picture too.
 */
export function takeCreditLines(parts: readonly ForeignPart[]): ForeignPart[] {
  let kept = [...parts];
  for (const part of parts) {
    const credit = creditIn(part);
    if (credit === null) continue;
    const place = kept.indexOf(part);
    kept = kept.toSpliced(place, 1);
    const above = kept.findLastIndex((each, at) => at < place && lacksCredit(each));
    const target = above === -1 ? kept.findIndex(lacksCredit) : above;
    const found = kept[target];
    if (found?.kind === 'picture') kept[target] = { kind: 'picture', picture: { ...found.picture, credit } };
  }
  return kept;
}

const lacksCredit = (part: ForeignPart) => part.kind === 'picture' && part.picture.credit === '';

function creditIn(part: ForeignPart): string | null {
  const block = paragraphOf(part);
  if (!block || !label.test(plainText(block.text))) return null;
  const line = lineOf(part);
  if (line.length > maxLength) return null;
  const { caption, credit } = splitCaption(line);
  return caption === '' && isName(credit) ? credit : null;
}

/** "Photo: the history of an art, from its beginnings" is none. */
const isName = (credit: string) => /^[\p{Lu}\p{Lo}\d©@]/u.test(credit) && credit.split(' ').length <= 10;
