import { max } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { editionSchema } from '#lib/editions/input.ts';
import { editions } from '#lib/editions/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Adds an edition behind the others; the first one added is the default.
 * @returns its id
 * @throws {z.ZodError} naming what is wrong
 */
export function addEdition(db: Db, actor: Actor, input: z.input<typeof editionSchema>, now: Date): Promise<number> {
  authorise(actor, 'edition.add');
  const values = editionSchema.parse(input);
  return db.transaction(async (tx) => {
    const [last] = await tx.select({ position: max(editions.position) }).from(editions);
    const [row] = await tx
      .insert(editions)
      .values({ ...values, position: (last?.position ?? 0) + 1 })
      .returning({ id: editions.id });
    if (!row) throw new Error('the edition was not written');
    await recordAudit(tx, { actor, action: 'edition.add', subject: { kind: 'edition', id: row.id }, now });
    return row.id;
  });
}
