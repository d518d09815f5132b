import type { Body } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { slugOf } from '#lib/stories/input.ts';
import { mergeWords } from '#lib/stories/merging/merge-words.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { compareWithWire } from '#lib/wires/comparing/compare-with-wire.ts';
import { linkIds } from '#lib/wires/comparing/link-ids.ts';
import type { BodyRow, WireField, WireTexts } from '#lib/wires/comparing/types.ts';

/** Our text with one difference as the wire has it; null where there is none of that name. */
export function takeDifference(texts: WireTexts, name: string): StoryContent | null {
  const { ours, newest } = texts;
  const { fields, rows } = compareWithWire(texts);
  const field = fields.find((each) => each.name === name)?.field;
  if (field) return withField(ours, newest, field);
  for (const [place, row] of rows.entries()) {
    const kind = row.differences.find((each) => each.name === name)?.kind;
    if (kind) return { ...ours, body: withBlock(ours.body, rows, place, kind) };
  }
  return null;
}

/** Our text with whatever the wire changed and we did not; what both changed stays ours. */
export function takeUnchanged(texts: WireTexts): StoryContent {
  const { base, ours, newest } = linkIds(texts);
  return { ...mergeWords(base, ours, newest).content, slug: slugAfter(ours, newest) };
}

function withField(ours: StoryContent, newest: StoryContent, field: WireField): StoryContent {
  const { leadPicture } = ours;
  switch (field) {
    case 'caption':
    case 'credit':
    case 'alt':
      return { ...ours, leadPicture: leadPicture && { ...leadPicture, [field]: newest.leadPicture?.[field] ?? '' } };
    case 'headline':
      return { ...ours, headline: newest.headline, slug: slugAfter(ours, newest) };
    default:
      return { ...ours, [field]: newest[field] };
  }
}

/** An address that was made from the headline is made from the new one, while readers have none. */
const slugAfter = ({ slug, headline }: StoryContent, newest: StoryContent) =>
  newest.slug === '' && slug === slugOf(headline) ? '' : slug;

/** @param place of the row that the difference is of */
function withBlock(body: Body, rows: readonly BodyRow[], place: number, kind: BodyRow['differences'][number]['kind']) {
  const { ours, wire } = rows[place] ?? { ours: null, wire: null };
  const others = body.filter(({ id }) => id !== ours?.id);
  switch (kind) {
    case 'gone':
      return others;
    case 'words':
      return body.map((block) => (wire && block.id === ours?.id ? { ...wire, id: block.id } : block));
    case 'new':
      return wire ? putIn(body, rows, place, wire) : body;
    case 'place':
      return ours ? putIn(others, rows, place, ours) : body;
    default:
      return kind satisfies never;
  }
}

/** After the nearest block before it that is where the wire has it, so that each one more takes its place for good. */
function putIn(body: Body, rows: readonly BodyRow[], place: number, block: Block): Body {
  const before = rows.slice(0, place).findLast((row) => row.ours && row.wire && !isMoved(row))?.ours;
  const after = body.findIndex(({ id }) => id === before?.id) + 1;
  return [...body.slice(0, after), block, ...body.slice(after)];
}

const isMoved = ({ differences }: BodyRow) => differences.some(({ kind }) => kind === 'place');
