import { and, asc, eq, gt, inArray, isNull, not, type SQL } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { goneBefore } from '#lib/live/is-gone.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { storyPresences } from '#lib/stories/presence/schema.ts';
import type { Presence } from '#lib/stories/presence/types.ts';

/**
 * Who has these stories open, each person once a story, who came first first.
 * @param options.except a tab of the actor's own that is not counted: the one that asks
 */
export async function listPresences(
  db: Db,
  actor: Actor,
  storyIds: readonly number[],
  now: Date,
  { except = '' }: { except?: string } = {},
): Promise<Presence[]> {
  authorise(actor, 'story.read');
  if (storyIds.length === 0) return [];
  const { storyId, staffId, tab, blockId, sinceAt, seenAt, leftAt } = storyPresences;
  const wanted: (SQL | undefined)[] = [
    inArray(storyId, [...storyIds]),
    gt(seenAt, goneBefore(now)),
    isNull(leftAt),
    eq(staff.banned, false),
  ];
  const asking = and(eq(staffId, actor.id ?? ''), eq(tab, except));
  if (asking) wanted.push(not(asking));
  const rows = await db
    .select({ storyId, staffId, name: staff.name, since: sinceAt, blockId })
    .from(storyPresences)
    .innerJoin(staff, eq(staff.id, staffId))
    .where(and(...wanted))
    .orderBy(asc(sinceAt), asc(staffId), asc(tab));
  const people = new Map<string, Presence>();
  for (const { blockId: block, ...row } of rows) {
    const key = `${row.storyId} ${row.staffId}`;
    const person = people.get(key) ?? { ...row, blockIds: [] };
    if (block !== null) person.blockIds.push(block);
    people.set(key, person);
  }
  return [...people.values()];
}
