import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { authorSchema } from '#lib/authors/input.ts';
import { nameKey } from '#lib/authors/name-key.ts';
import { authors } from '#lib/authors/schema.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { showPictures } from '#lib/media/queries.ts';
import { slugFrom } from '#lib/slug.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

type AuthorRow = typeof authors.$inferSelect;

/**
 * Adds an author, or changes one; stories under the name have the author from then on.
 * @throws {z.ZodError} naming the fields that are wrong
 * @throws {ConflictError} when somebody changed the author since; nothing is overwritten
 * @throws {InvalidError} when another author has that name or address, or the portrait is not in the library
 * @throws {NotFoundError}
 */
export async function saveAuthor(
  db: Db,
  actor: Actor,
  input: z.input<typeof authorSchema>,
  now: Date,
): Promise<{ id: number; version: number }> {
  authorise(actor, 'author.save');
  const { id, version, slug: typed, ...words } = authorSchema.parse(input);
  return db.transaction(async (tx) => {
    // one at a time, so that no two find the same name free
    await tx.execute(sql`lock table ${authors} in share row exclusive mode`);
    const all = await tx.select().from(authors);
    const stored = all.find((author) => author.id === id);
    checkVersion(id, stored, version);
    const slug = typed || stored?.slug || slugFrom(words.name, 'author');
    const key = nameKey(words.name);
    checkFree(
      all.filter((author) => author.id !== id),
      key,
      slug,
    );
    if (words.portrait && !(await showPictures(tx, [words.portrait])).has(words.portrait.mediaId)) {
      throw new InvalidError('the portrait is not stored', 'That portrait is not in the library. Choose another.');
    }
    const row = { ...words, slug, nameKey: key, changedAt: now };
    const [saved] = stored
      ? await tx
          .update(authors)
          .set({ ...row, version: stored.version + 1 })
          .where(eq(authors.id, stored.id))
          .returning({ id: authors.id, version: authors.version })
      : await tx
          .insert(authors)
          .values({ ...row, createdAt: now })
          .returning({ id: authors.id, version: authors.version });
    if (!saved) throw new Error('the author was not written');
    const details = { name: words.name, slug };
    await announceChange(tx, ['paper'], now);
    await recordAudit(tx, { actor, action: 'author.save', subject: { kind: 'author', id: saved.id }, details, now });
    return saved;
  });
}

function checkVersion(id: number | null, stored: AuthorRow | undefined, seen: number): void {
  if (id === null) return;
  if (!stored) throw new NotFoundError(`author ${id}`);
  if (stored.version === seen) return;
  throw new ConflictError(
    `author ${id} is at version ${stored.version}, not ${seen}`,
    'Somebody changed this author after you opened the page. Nothing was overwritten.',
  );
}

function checkFree(others: readonly AuthorRow[], key: string, slug: string): void {
  const namesake = others.find((author) => author.nameKey === key);
  if (namesake) {
    throw new InvalidError(`author name taken by ${namesake.id}`, `There is an author “${namesake.name}” already.`);
  }
  const neighbour = others.find((author) => author.slug === slug);
  if (neighbour) {
    throw new InvalidError(
      `author slug taken by ${neighbour.id}`,
      `${neighbour.name} has the address “${slug}” already. Choose another.`,
    );
  }
}
