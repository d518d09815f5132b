import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Edition } from '#lib/editions/types.ts';
import { NotFoundError } from '#lib/errors.ts';

/**
 * The edition whose masthead and language a mail about a story has: the story's first, as on its page; the paper's
 * default where the story stands in none.
 * @throws {NotFoundError} if the paper has no edition at all
 */
export async function editionOfMail(db: Db, story: { editions: readonly { id: number }[] } | null): Promise<Edition> {
  const editions = await listEditions(db);
  const first = story?.editions[0]?.id;
  const edition = editions.find(({ id }) => id === first) ?? editions[0];
  if (!edition) throw new NotFoundError('an edition for a mail');
  return edition;
}
