import { max } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { editionSchema } from '#lib/editions/input.ts';
import { editions } from '#lib/editions/schema.ts';
import { InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Adds an edition behind the others; the first one added is the default.
 * @returns its id
 * @throws {z.ZodError} naming what is wrong
 * @throws {InvalidError} when the slug is taken
 */
export function addEdition(db: Db, actor: Actor, input: z.input<typeof editionSchema>, now: Date): Promise<number> {
  authorise(actor, 'edition.add');
  const values = editionSchema.parse(input);
  return db.transaction(async (tx) => {
    const [last] = await tx.select({ position: max(editions.position) }).from(editions);
    const [row] = await tx
      .insert(editions)
      .values({ ...values, position: (last?.position ?? 0) + 1 })
      .onConflictDoNothing({ target: editions.slug })
      .returning({ id: editions.id });
    if (!row) throw new InvalidError(`edition ${values.slug} exists`, `There is an edition ${values.slug} already.`);
    await announceChange(tx, ['paper'], now);
    await recordAudit(tx, { actor, action: 'edition.add', subject: { kind: 'edition', id: row.id }, now });
    return row.id;
  });
}
