import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { sectionNameSchema } from '#lib/editions/input.ts';
import { sections } from '#lib/editions/schema.ts';
import { InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Gives a section its name in a language, for every edition in that language; its address stays as it is.
 * @throws {z.ZodError} naming what is wrong
 * @throws {InvalidError} when there is no such section
 */
export async function nameSection(
  db: Db,
  actor: Actor,
  input: z.input<typeof sectionNameSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'section.name');
  const { slug, language, name } = sectionNameSchema.parse(input);
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(sections)
      .set({ names: sql`${sections.names} || ${JSON.stringify({ [language]: name })}::jsonb` })
      .where(eq(sections.slug, slug))
      .returning({ id: sections.id });
    if (!row) throw new InvalidError(`section ${slug} does not exist`, `There is no section ${slug}.`);
    const details = { language, name };
    await announceChange(tx, ['paper'], now);
    await recordAudit(tx, { actor, action: 'section.name', subject: { kind: 'section', id: row.id }, details, now });
  });
}
