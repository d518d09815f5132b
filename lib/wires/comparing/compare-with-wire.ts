import type { Block } from '#lib/stories/blocks/kinds.ts';
import { alignBodies, type BlockChange } from '#lib/stories/merging/align.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';
import { isSameContent } from '#lib/stories/merging/likeness.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { linkIds } from '#lib/wires/comparing/link-ids.ts';
import {
  type BlockDifference,
  type BlockDifferenceKind,
  type BodyRow,
  type ChangedBy,
  type FieldDifference,
  type WireComparison,
  type WireField,
  type WireTexts,
  wireFields,
} from '#lib/wires/comparing/types.ts';

/** What differs between our text and the wire's newest, and who changed it. Pure, so that it can be asked again. */
export function compareWithWire(unlinked: WireTexts): WireComparison {
  const texts = linkIds(unlinked);
  return { fields: compareFields(texts), rows: compareBodies(texts) };
}

/** Of a lead picture that is the same in both, its words are compared; another one is taken whole. */
function compareFields({ base, ours, newest }: WireTexts): FieldDifference[] {
  const isSamePicture = ours.leadPicture?.mediaId === newest.leadPicture?.mediaId;
  const compared = wireFields.filter((field) => isOfPicture(field) === isSamePicture || !isPictures(field));
  return compared
    .filter((field) => !isSame(fieldIn(ours, field), fieldIn(newest, field)))
    .map((field) => {
      const was = fieldIn(base, field);
      const by = changedBy(!isSame(was, fieldIn(newest, field)), !isSame(was, fieldIn(ours, field)));
      return { field, by, name: field };
    });
}

const isOfPicture = (field: WireField) => field === 'caption' || field === 'credit' || field === 'alt';
const isPictures = (field: WireField) => isOfPicture(field) || field === 'leadPicture';
const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);

function fieldIn(content: StoryContent, field: WireField): unknown {
  if (field === 'caption' || field === 'credit' || field === 'alt') return content.leadPicture?.[field];
  return content[field];
}

function compareBodies({ base, ours, newest }: WireTexts): BodyRow[] {
  const were = new Map(base.body.map((block) => [block.id, block]));
  const byWire = movedIds(alignBodies(base.body, newest.body));
  const byUs = movedIds(alignBodies(base.body, ours.body));
  let place = -1;
  return alignBodies(ours.body, newest.body).map((change) => {
    if (change.kind !== 'removed') place += 1;
    const row = toRow(change, were);
    const named = (kind: BlockDifferenceKind, by: ChangedBy): BlockDifference => ({
      kind,
      by,
      name: `${kind} ${change.kind === 'removed' ? ours.body.indexOf(change.older) : place}`,
    });
    return { ...row, differences: differencesIn(row, change, { byWire, byUs }).map(([kind, by]) => named(kind, by)) };
  });
}

type Moved = { byWire: ReadonlySet<string>; byUs: ReadonlySet<string> };

function differencesIn(
  { base, ours, wire }: Omit<BodyRow, 'differences'>,
  change: BlockChange,
  moved: Moved,
): [BlockDifferenceKind, ChangedBy][] {
  if (!ours) return [['new', changedBy(!isUnchanged(base, wire), base !== null)]];
  if (!wire) return [['gone', changedBy(base !== null, !isUnchanged(base, ours))]];
  const differences: [BlockDifferenceKind, ChangedBy][] = [];
  if (change.kind === 'kept' && change.changed)
    differences.push(['words', changedBy(!isUnchanged(base, wire), !isUnchanged(base, ours))]);
  if (change.kind === 'kept' && change.moved) differences.push(['place', movedBy(ours.id, moved)]);
  return differences;
}

const isUnchanged = (was: Block | null, block: Block | null) =>
  was !== null && block !== null && isSameContent(was, block);

function toRow(change: BlockChange, were: ReadonlyMap<string, Block>): Omit<BodyRow, 'differences'> {
  const ours = change.kind === 'added' ? null : change.older;
  const wire = change.kind === 'removed' ? null : change.newer;
  return { base: were.get((ours ?? wire)?.id ?? '') ?? null, ours, wire };
}

const movedIds = (changes: readonly BlockChange[]): ReadonlySet<string> =>
  new Set(changes.flatMap((change) => (change.kind === 'kept' && change.moved ? [change.newer.id] : [])));

/** Which of several blocks is called moved is a choice, so where it is none that anybody moved, whoever moved some did. */
function movedBy(id: string, { byWire, byUs }: Moved): ChangedBy {
  const isKnown = byWire.has(id) || byUs.has(id);
  return isKnown ? changedBy(byWire.has(id), byUs.has(id)) : changedBy(byWire.size > 0, byUs.size > 0);
}

/** Where neither did, as when both began with an older shape of it, it is for a person to decide. */
function changedBy(wire: boolean, ours: boolean): ChangedBy {
  if (wire === ours) return 'both';
  return wire ? 'wire' : 'ours';
}
