import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { outbox } from '#lib/mail/schema.ts';

import { letter } from '#testing/mail/letters.ts';

type Row = typeof outbox.$inferSelect;

/**
 * A mail of the outbox as a test wants it, owed to pat@example.com. The composer of the tests in this room finds its
 * recipient in `data.to`.
 */
export async function storedMail(db: Db, values: Partial<Row>, now: Date): Promise<Row> {
  const subjectId = randomUUID();
  await oweMail(db, letter, { subjectId, data: { to: 'pat@example.com' }, now });
  const [row] = await db
    .update(outbox)
    .set({ phase: 'owed', ...values })
    .where(eq(outbox.subjectId, subjectId))
    .returning();
  if (!row) throw new Error('an owed mail is there');
  return row;
}
