import type { webmailRecipients } from '#lib/webmail/answers/schema.ts';
import { subjectOfAnswer } from '#lib/webmail/answers/sending/answer-mail.ts';
import type { Addressee } from '#lib/webmail/answers/sending/answer-recipients.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';

type KeptRecipient = typeof webmailRecipients.$inferSelect;
/** A recipient in words. */
export type Recipient = Omit<KeptRecipient, 'name' | 'address'> & Pick<Addressee, 'name' | 'address'>;

type Key = Pick<KeptRecipient, 'answerId' | 'position'>;
const placeOf = ({ answerId, position }: Key) =>
  ({ table: 'recipient', row: subjectOfAnswer(answerId, position) }) as const;

/** To whom an answer goes, as its box keeps it. */
export function shutRecipient<Row extends Key & Addressee>(closet: Closet, row: Row) {
  const shut = (text: string) => closet.shut(placeOf(row), text);
  return { ...row, name: shut(row.name), address: shut(row.address) };
}

export function openRecipient(closet: Closet, row: KeptRecipient): Recipient {
  return { ...row, name: closet.open(placeOf(row), row.name), address: closet.open(placeOf(row), row.address) };
}
