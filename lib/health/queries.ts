import { asc } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { troubles } from '#lib/health/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * What is wrong with the portal at the moment, the longest first.
 * @throws {ForbiddenError}
 */
export async function listTroubles(db: Db, actor: Actor): Promise<{ kind: string; subject: string; words: string }[]> {
  authorise(actor, 'health.read');
  return db
    .select({ kind: troubles.kind, subject: troubles.subject, words: troubles.words })
    .from(troubles)
    .orderBy(asc(troubles.begunAt), asc(troubles.kind), asc(troubles.subject));
}
