import { asc, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { webmailBoxes, webmailGrants } from '#lib/webmail/schema.ts';
import { defaultPurgeDays } from '#lib/webmail/sealing/limits.ts';
import type { SourcesRules } from '#lib/webmail/sealing/types.ts';

/**
 * What holds in a box for sources; null of any other box.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function findSourcesRules(db: Db, actor: Actor, slug: string): Promise<SourcesRules | null> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, slug);
  if (box.purpose !== 'sources') return null;
  const { purgeDays, saferWays } = webmailBoxes;
  const [rules] = await db.select({ purgeDays, saferWays }).from(webmailBoxes).where(eq(webmailBoxes.id, box.id));
  const readers = await db
    .select({ name: staff.name })
    .from(webmailGrants)
    .innerJoin(staff, eq(staff.id, webmailGrants.staffId))
    .where(eq(webmailGrants.boxId, box.id))
    .orderBy(asc(staff.name), asc(staff.id));
  return {
    purgeDays: rules?.purgeDays ?? defaultPurgeDays,
    saferWays: rules?.saferWays ?? '',
    readers: readers.map(({ name }) => name),
  };
}
