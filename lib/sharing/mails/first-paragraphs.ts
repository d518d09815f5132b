import { legible, shortened } from '#lib/mail/templates/legible.ts';
import { type Body, textOf } from '#lib/stories/blocks/body.ts';

/** The friend reads this much of the story in the mail itself, the rest in the paper. */
const maxParagraphs = 3;
const maxLength = 2_400;

/** The words of a story's first paragraphs, the last of them cut if they are long. */
export function firstParagraphs(body: Body): string[] {
  const paragraphs = textOf(body.filter((block) => block.type === 'paragraph')).map(legible);
  const first: string[] = [];
  let left = maxLength;
  for (const paragraph of paragraphs.filter(Boolean).slice(0, maxParagraphs)) {
    if (left < 40) break;
    first.push(shortened(paragraph, left));
    left -= paragraph.length;
  }
  return first;
}
