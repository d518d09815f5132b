import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { storyRevisions } from '#lib/stories/schema.ts';
import type { StoryContent, WireAttribution } from '#lib/stories/types.ts';
import { readWire } from '#lib/stories/wire.ts';

/** The attribution that the portal itself last gave a story, because it came over a wire; null: it gave none. */
export async function findKeptWire(db: Db, storyId: number): Promise<WireAttribution | null> {
  const { number, savedBy, wire } = storyRevisions;
  const [written] = await db
    .select({ wire })
    .from(storyRevisions)
    .where(and(eq(storyRevisions.storyId, storyId), isNull(savedBy), isNotNull(wire)))
    .orderBy(desc(number))
    .limit(1);
  return readWire(written?.wire);
}

/**
 * The attribution that words are stored with. A story keeps the one that the portal gave it, whatever a person sends:
 * without it, nobody may publish the supplier's words.
 */
export async function keepWire(
  tx: Db,
  storyId: number,
  { wire }: Pick<StoryContent, 'wire'>,
  actor: Actor,
): Promise<WireAttribution | null> {
  if (actor.id === null && wire) return wire;
  return (await findKeptWire(tx, storyId)) ?? wire;
}
