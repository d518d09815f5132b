import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import type { ComposeMail, OwedMail } from '#lib/mail/types.ts';

/** A mail that stands for any other. */
export const letter = { kind: 'share-notice', data: z.object({ to: z.string() }) } as const;

/** Mails that stand for any other, where it does not matter what is in them. */
export const composeLetter: ComposeMail = async (_tx, owed) => {
  const { to } = letter.data.parse(owed.data);
  const line = 'What the council decided, and what it did not. ';
  const html = `<p>${line.repeat(40)}</p>`;
  return { outcome: 'send', mail: { to, subject: 'A letter', text: `${line}\n`.repeat(40), html } };
};

/** Is it one of these, where other mail is owed too? */
export const isLetter = ({ subjectId }: OwedMail) => subjectId.startsWith('letter ');

/** Owes so many letters, each to somebody else. */
export async function oweLetters(db: Db, count: number, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (let number = 1; number <= count; number += 1) {
      const data = { to: `reader${number}@example.org` };
      await oweMail(tx, letter, { subjectId: `letter ${number}`, data, now });
    }
  });
}
