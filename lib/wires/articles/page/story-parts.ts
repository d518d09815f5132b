import type { ForeignPart, ForeignPicture } from '#lib/foreign-html/types.ts';
import { plainText } from '#lib/stories/blocks/inline.ts';
import { lineOf, paragraphOf } from '#lib/wires/articles/cleaning/lines.ts';
import { isFurnitureLine } from '#lib/wires/articles/page/furniture-words.ts';

/** Without lines of what is around a story, and the lists they stand above. */
export function withoutFurniture(parts: readonly ForeignPart[]): ForeignPart[] {
  const kept: ForeignPart[] = [];
  let isBelow = false;
  for (const part of parts) {
    const block = paragraphOf(part);
    const line = block ? (plainText(block.text).split('\n')[0] ?? '') : lineOf(part);
    const isList = part.kind === 'block' && part.block.type === 'list';
    if (isBelow && isList) continue;
    isBelow = isFurnitureLine(line);
    if (!isBelow) kept.push(part);
  }
  return kept;
}

const maxSubhead = 80;

/** Pages without subheads set them as bold paragraphs. */
export function withSubheads(parts: readonly ForeignPart[]): ForeignPart[] {
  if (parts.some((part) => part.kind === 'block' && part.block.type === 'subhead')) return [...parts];
  return parts.map((part, at) => {
    const block = paragraphOf(part);
    const line = lineOf(part);
    const isSubhead =
      block?.text.every(({ strong, href }) => strong && !href) &&
      line.length <= maxSubhead &&
      !/[.!?:,;”"\])]$/.test(line);
    return isSubhead && at > 0 && paragraphOf(parts[at + 1])
      ? { kind: 'block', block: { type: 'subhead', text: line } }
      : part;
  });
}

/** The same picture in another size has the same name but for that. */
export function isSamePicture(one: string, other: string): boolean {
  return one === other || (nameOf(one) !== '' && nameOf(one) === nameOf(other));
}

function nameOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const name = last.replace(/(?:[-_]\d{2,4}x\d{2,4}|-scaled)?(?:\.[a-z]{3,4})?$/i, '');
  return name.length > 5 ? name : '';
}

/** A picture that stands above all words leads the story. */
export function takeLead(
  parts: readonly ForeignPart[],
  lead: ForeignPicture | null,
): { lead: ForeignPicture | null; parts: ForeignPart[] } {
  const [first, ...others] = parts;
  if (first?.kind !== 'picture') {
    const isInside = lead && parts.some((part) => part.kind === 'picture' && isSamePicture(part.picture.src, lead.src));
    return { lead: isInside ? null : lead, parts: [...parts] };
  }
  if (lead && !isSamePicture(first.picture.src, lead.src)) return { lead, parts: [...parts] };
  return { lead: lead && (lead.caption || !first.picture.caption) ? lead : first.picture, parts: others };
}
