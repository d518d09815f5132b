import type { Body } from '#lib/stories/blocks/body.ts';
import { matchBlocks } from '#lib/stories/merging/matching.ts';
import type { WireTexts } from '#lib/wires/comparing/types.ts';

/**
 * The same texts, with our ids on the wire's blocks that are ours: one that was taken before came under another id. A
 * block that is in no text of ours keeps the id that the base and the wire share.
 */
export function linkIds({ base, ours, newest }: WireTexts): WireTexts {
  const matching = matchBlocks(ours.body, newest.body);
  const oursIds = new Map<string, string>();
  for (const [place, { id }] of newest.body.entries()) {
    const own = ours.body[matching.olderOf.get(place) ?? -1];
    if (own && own.id !== id) oursIds.set(id, own.id);
  }
  const known = new Set(base.body.map(({ id }) => id));
  const freeIds = new Map([...oursIds].filter(([, id]) => !known.has(id)));
  return {
    base: { ...base, body: withIds(base.body, freeIds) },
    ours,
    newest: { ...newest, body: withIds(newest.body, oursIds) },
  };
}

const withIds = (body: Body, ids: ReadonlyMap<string, string>): Body =>
  body.map((block) => ({ ...block, id: ids.get(block.id) ?? block.id }));
