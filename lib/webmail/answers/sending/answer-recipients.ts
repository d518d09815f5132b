import type { Db } from '#lib/db/client.ts';
import { listUnwilling } from '#lib/mail/bounces/suppress.ts';
import { parseRecipients } from '#lib/webmail/answers/drafting/recipients.ts';
import { maxAnswerRecipients } from '#lib/webmail/answers/sending/limits.ts';
import type { AnswerRecipient, DraftWords } from '#lib/webmail/answers/types.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';

export type Addressee = Pick<AnswerRecipient, 'name' | 'address' | 'field'>;
/** What is wrong with a field, in words for whoever filled it in. */
export type FieldFault = { field: keyof DraftWords | 'files' | 'laterAt'; words: string };

const fields = ['to', 'cc', 'bcc'] as const;

/**
 * To whom a draft goes, each once: in the first field that names them. Whoever asked never to be emailed is written to
 * only if they wrote to this box themselves.
 */
export async function readAddressees(
  db: Db,
  store: Pick<MailStore, 'writersAmong'>,
  typed: Pick<DraftWords, 'to' | 'cc' | 'bcc'>,
): Promise<{ addressees: Addressee[]; faults: FieldFault[] }> {
  const addressees = new Map<string, Addressee>();
  const faults: FieldFault[] = [];
  for (const field of fields) {
    const { addresses, problems } = parseRecipients(typed[field]);
    if (problems.length > 0) faults.push({ field, words: problems.join(' ') });
    for (const { name, address } of addresses) {
      const key = address.toLowerCase();
      if (!addressees.has(key)) addressees.set(key, { field, name, address });
    }
  }
  const all = [...addressees.values()];
  if (all.length === 0 && faults.length === 0) faults.push({ field: 'to', words: 'Say whom it is for.' });
  if (all.length > maxAnswerRecipients)
    faults.push({
      field: 'to',
      words: `A mail goes to at most ${maxAnswerRecipients} people; here are ${all.length}.`,
    });
  const unwilling = await listStrangersWhoAsked(db, store, all);
  for (const { field, address } of unwilling)
    faults.push({ field, words: `${address} asked never to be emailed again, and has not written to this box.` });
  return { addressees: all, faults };
}

async function listStrangersWhoAsked(
  db: Db,
  store: Pick<MailStore, 'writersAmong'>,
  all: readonly Addressee[],
): Promise<Addressee[]> {
  const asked = await listUnwilling(
    db,
    all.map(({ address }) => address),
  );
  const wrote = await store.writersAmong(asked);
  return all.filter(({ address }) => asked.includes(address) && !wrote.has(address.toLowerCase()));
}
