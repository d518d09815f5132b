import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { addVersion } from '#lib/pages/add-version.ts';
import { savePageSchema } from '#lib/pages/input.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Saves a page as a version of its own; readers see it at once. An empty text takes the page off the paper.
 * @returns the new version's number
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming what is wrong, in a text with its lines
 * @throws {ConflictError} when somebody saved since the version that was seen
 */
export async function savePage(
  db: Db,
  actor: Actor,
  input: z.input<typeof savePageSchema>,
  now: Date,
): Promise<{ number: number }> {
  authorise(actor, 'page.save');
  const { text: body, ...page } = savePageSchema.parse(input);
  return addVersion(db, actor, { ...page, body }, now);
}
