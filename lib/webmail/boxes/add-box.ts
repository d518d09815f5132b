import { eq, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { newBoxSchema } from '#lib/webmail/boxes/input.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';

/**
 * Makes a box of the newsroom's post. Nobody may read it yet.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are wrong
 * @throws {InvalidError} when another box is called so or has the address
 */
export async function addBox(db: Db, actor: Actor, input: z.input<typeof newBoxSchema>, now: Date): Promise<number> {
  authorise(actor, 'webmail.manage');
  const box = newBoxSchema.parse(input);
  return db.transaction(async (tx) => {
    // one at a time, so that no two find the same name free; mail may come in meanwhile
    await tx.execute(sql`lock table ${webmailBoxes} in share row exclusive mode`);
    const [taken] = await tx
      .select()
      .from(webmailBoxes)
      .where(or(eq(webmailBoxes.slug, box.slug), eq(webmailBoxes.address, box.address)));
    if (taken)
      throw new InvalidError(
        `box ${taken.slug} has that name or address`,
        taken.slug === box.slug
          ? `There is a box “${taken.slug}” already.`
          : `The box “${taken.slug}” has that address already.`,
      );
    const [row] = await tx
      .insert(webmailBoxes)
      .values({ ...box, createdAt: now })
      .returning();
    if (!row) throw new Error('the box was not written');
    const details = { change: 'added', slug: box.slug, address: box.address };
    await recordAudit(tx, { actor, action: 'webmail.manage', subject: { kind: 'box', id: row.id }, details, now });
    return row.id;
  });
}
