import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { listUnwilling } from '#lib/mail/bounces/suppress.ts';
import type { Writer } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { parseRecipients } from '#lib/webmail/answers/drafting/recipients.ts';
import { maxAnswerRecipients } from '#lib/webmail/answers/sending/limits.ts';
import type { AnswerRecipient, DraftWords } from '#lib/webmail/answers/types.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';

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
  box: Pick<Writer, 'boxId' | 'closet'>,
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
  const unwilling = await listStrangersWhoAsked(db, box, all);
  for (const { field, address } of unwilling)
    faults.push({ field, words: `${address} asked never to be emailed again, and has not written to this box.` });
  return { addressees: all, faults };
}

async function listStrangersWhoAsked(
  db: Db,
  { boxId, closet }: Pick<Writer, 'boxId' | 'closet'>,
  all: readonly Addressee[],
): Promise<Addressee[]> {
  const asked = await listUnwilling(
    db,
    all.map(({ address }) => address),
  );
  if (asked.length === 0) return [];
  const wrote = await (closet.isSealed ? openWriters(db, boxId, closet) : findWriters(db, boxId, asked));
  return all.filter(({ address }) => asked.includes(address) && !wrote.has(address.toLowerCase()));
}

const cameIn = (boxId: number) => and(eq(webmailMessages.boxId, boxId), eq(webmailMessages.direction, 'in'));

async function findWriters(db: Db, boxId: number, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const writer = sql<string>`lower(${webmailMessages.reading} #>> '{headers,from,address}')`;
  const lowered = asked.map((address) => address.toLowerCase());
  const rows = await db
    .selectDistinct({ writer })
    .from(webmailMessages)
    .where(and(cameIn(boxId), inArray(writer, lowered)));
  return new Set(rows.map((row) => row.writer));
}

/** What is sealed has to be opened to be asked: few write to such a box, and its mail is removed after a while. */
async function openWriters(db: Db, boxId: number, closet: Closet): Promise<ReadonlySet<string>> {
  const { id, reading } = webmailMessages;
  const rows = await db.select({ id, reading }).from(webmailMessages).where(cameIn(boxId));
  return new Set(rows.map((row) => openReading(closet, row.id, row.reading).headers.from?.address.toLowerCase() ?? ''));
}
