import { max } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { sectionSchema } from '#lib/editions/input.ts';
import { sections } from '#lib/editions/schema.ts';
import { InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Adds a section behind the others, for every edition.
 * @returns its id
 * @throws {z.ZodError} naming what is wrong
 * @throws {InvalidError} when the slug is taken
 */
export function addSection(db: Db, actor: Actor, input: z.input<typeof sectionSchema>, now: Date): Promise<number> {
  authorise(actor, 'section.add');
  const values = sectionSchema.parse(input);
  return db.transaction(async (tx) => {
    const [last] = await tx.select({ position: max(sections.position) }).from(sections);
    const [row] = await tx
      .insert(sections)
      .values({ ...values, position: (last?.position ?? 0) + 1 })
      .onConflictDoNothing({ target: sections.slug })
      .returning({ id: sections.id });
    if (!row) throw new InvalidError(`section ${values.slug} exists`, `There is a section ${values.slug} already.`);
    await announceChange(tx, ['paper'], now);
    await recordAudit(tx, { actor, action: 'section.add', subject: { kind: 'section', id: row.id }, now });
    return row.id;
  });
}
