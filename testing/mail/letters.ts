import type { Db } from '#lib/db/client.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import type { Composers } from '#lib/mail/types.ts';

/** Mails that stand for any other, where it does not matter what is in them. */
export const letterComposers: Composers = {
  'staff-invitation': async (_tx, owed) => {
    const { to } = owed.data as { to: string };
    const line = 'What the council decided, and what it did not. ';
    const html = `<p>${line.repeat(40)}</p>`;
    return { outcome: 'send', mail: { to, subject: 'A letter', text: `${line}\n`.repeat(40), html } };
  },
};

/** Owes so many letters, each to somebody else. */
export async function oweLetters(db: Db, count: number, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (let number = 1; number <= count; number += 1) {
      const data = { to: `reader${number}@example.org` };
      await oweMail(tx, { kind: 'staff-invitation', subjectId: `letter ${number}`, data, now });
    }
  });
}
