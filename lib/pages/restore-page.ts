import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { addVersion } from '#lib/pages/add-version.ts';
import { getPageVersion } from '#lib/pages/desk-queries.ts';
import { restorePageSchema } from '#lib/pages/input.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Makes an earlier version the newest again, as a version of its own: what stood between stays in the history.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} when there is no such version
 * @throws {ConflictError} when somebody saved since the version that was seen
 */
export async function restorePage(
  db: Db,
  actor: Actor,
  input: z.input<typeof restorePageSchema>,
  now: Date,
): Promise<{ number: number }> {
  authorise(actor, 'page.save');
  const { kind, language, number, restore } = restorePageSchema.parse(input);
  const { headline, body } = await getPageVersion(db, actor, { kind, language, number: restore });
  return addVersion(db, actor, { kind, language, number, headline, body, restored: restore }, now);
}
