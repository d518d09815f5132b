import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { domainOf } from '#lib/mail/transport/message-id.ts';
import { type MailToWrite, writeWholeMail } from '#lib/mail/transport/whole-mail.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { readDraftFile } from '#lib/webmail/answers/drafting/draft-file-bytes.ts';
import type { AnsweredMessage } from '#lib/webmail/answers/drafting/draft-rows.ts';
import type { DraftRecord } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { nameOfIdentity } from '#lib/webmail/answers/drafting/signature.ts';
import { type Addressee, type FieldFault, readAddressees } from '#lib/webmail/answers/sending/answer-recipients.ts';
import { writeBodyHtml } from '#lib/webmail/answers/sending/body-html.ts';
import { writeFlowedText } from '#lib/webmail/answers/sending/flowed-text.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';
import { closetOf } from '#lib/webmail/sealing/closet.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import type { Box, MailReading } from '#lib/webmail/types.ts';

/** A draft as a mail, written and read: all that takes time, done before the transaction that sends it. */
export type PreparedAnswer = {
  mailId: string;
  raw: Buffer;
  reading: MailReading;
  addressees: Addressee[];
  /** The conversation it goes into; null: one of its own. */
  conversationId: number | null;
};

type Preparing = {
  draft: DraftRecord;
  box: Box;
  store: MailStore;
  writer: { name: string };
  /** What stands in its Date. */
  dueAt: Date;
};

/** @throws {z.ZodError} naming every field that keeps it from being sent */
export async function prepareAnswer(
  db: Db,
  { draft, box, store, writer, dueAt }: Preparing,
  tools: MailTools,
): Promise<PreparedAnswer> {
  const closet = closetOf(box);
  const { addressees, faults } = await readAddressees(db, store, draft);
  const files = await readFiles(draft, store, closet.originals(tools.storage));
  if (draft.subject.trim() === '') faults.push({ field: 'subject', words: 'Say what it is about.' });
  if (draft.body.trim() === '' && draft.files.length === 0) faults.push({ field: 'body', words: 'Write something.' });
  if (files.missing.length > 0)
    faults.push({
      field: 'files',
      words: `${files.missing.join(', ')}: this file is gone. Take it out, or attach it anew.`,
    });
  if (faults.length > 0) throw faultsOfFields(faults);

  const answered = draft.answersId === null ? null : await store.findMessage(String(draft.answersId));
  const mailId = `${randomUUID()}@${domainOf(box.address)}`;
  const raw = await writeWholeMail({
    messageId: mailId,
    ...thread(draft.kind, answered),
    from: { name: nameOfIdentity(draft.identity, { box: box.name, person: writer.name }), address: box.address },
    to: addressees.filter(({ field }) => field === 'to'),
    cc: addressees.filter(({ field }) => field === 'cc'),
    date: dueAt,
    subject: draft.subject,
    text: writeFlowedText(draft.body),
    html: writeBodyHtml(draft.body),
    files: files.found,
  });
  const boxes = await db.select({ address: webmailBoxes.address }).from(webmailBoxes);
  const ownAddresses = boxes.map(({ address }) => address);
  const { reading } = await tools.readApart(raw, { receivedAt: dueAt, ownAddresses });
  const conversationId = answered ? Number(answered.conversationId) : draft.conversationId;
  return { mailId, raw, reading, addressees, conversationId };
}

export const faultsOfFields = (faults: readonly FieldFault[]) =>
  new z.ZodError(faults.map(({ field, words }) => ({ code: 'custom', path: [field], message: words, input: null })));

async function readFiles(draft: DraftRecord, store: MailStore, originals: FileStorage) {
  const found: MailToWrite['files'][number][] = [];
  const missing: string[] = [];
  for (const file of draft.files) {
    const bytes = await readDraftFile(store, originals, file);
    if (bytes) found.push({ name: file.name, type: file.type, bytes });
    else missing.push(file.name);
  }
  return { found, missing };
}

/** Of the ids a mail names, the first and the newest. */
const maxReferences = 100;

/** What it answers, as mail programs put conversations together. What is forwarded begins another one there. */
function thread(
  kind: DraftRecord['kind'],
  answered: AnsweredMessage | null,
): Pick<MailToWrite, 'references' | 'inReplyTo'> {
  if (kind === 'forward' || kind === 'new' || !answered) return { references: [], inReplyTo: null };
  const { messageId, references } = answered.reading.headers;
  const all = [...references, messageId].filter((id) => /^[\x21-\x7e]+$/.test(id));
  const named = all.length <= maxReferences ? all : [...all.slice(0, 1), ...all.slice(1 - maxReferences)];
  return { references: named, inReplyTo: all.includes(messageId) ? messageId : null };
}
