import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storable } from '#lib/storable.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { hashOfOriginal, nameOfOriginal, nameOfUpload } from '#lib/webmail/house/original-storage.ts';
import { webmailBoxes, webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';
import type { MailContent, MailReading, Verification } from '#lib/webmail/types.ts';

/** What mails that come and answers that left share when they are put into a box. */

export type BoxRow = typeof webmailBoxes.$inferSelect;
export type MessageKey = { messageId: number; conversationId: number };

/**
 * Takes an original for the rest of the transaction, so that the sweep of originals leaves it alone, and writes it
 * durably. What is committed afterwards can be read again after any crash.
 * @returns its hash
 */
export function keepOriginal(tx: Db, storage: FileStorage, raw: Buffer): Promise<string> {
  return keep(tx, storage, raw, nameOfOriginal);
}

/** The same for a file that was uploaded. */
export function keepUpload(tx: Db, storage: FileStorage, bytes: Buffer): Promise<string> {
  return keep(tx, storage, bytes, nameOfUpload);
}

async function keep(tx: Db, storage: FileStorage, bytes: Buffer, nameOf: (hash: string) => string): Promise<string> {
  const hash = hashOfOriginal(bytes);
  await tx.execute(sql`select pg_advisory_xact_lock(${lockOfOriginal(hash)})`);
  await storage.write(nameOf(hash), bytes);
  return hash;
}

/** The lock of one original: half of its hash. */
export const lockOfOriginal = (rawHash: string) => sql`('x' || left(${rawHash}::text, 16))::bit(64)::bigint`;

/**
 * Takes a box for the rest of the transaction. One mail at a time goes into a box, so that two of one conversation find
 * each other, and messages have rising ids. Reading, filing and marking go on meanwhile.
 * @throws when there is no such box
 */
export async function takeBox(tx: Db, boxId: number): Promise<BoxRow> {
  const [box] = await tx.select().from(webmailBoxes).where(eq(webmailBoxes.id, boxId)).for('no key update');
  if (!box) throw new Error(`there is no box ${boxId}`);
  return box;
}

/** The message that this mail is in this box already. */
export async function findByOriginal(db: Db, boxId: number, rawHash: string): Promise<MessageKey | null> {
  const [row] = await db
    .select({ messageId: webmailMessages.id, conversationId: webmailMessages.conversationId })
    .from(webmailMessages)
    .where(and(eq(webmailMessages.rawHash, rawHash), eq(webmailMessages.boxId, boxId)));
  return row ?? null;
}

export type NewMessage = {
  boxId: number;
  conversationId: number;
  direction: 'in' | 'out';
  raw: Buffer;
  rawHash: string;
  receivedAt: Date;
  reading: MailReading;
  verification: Verification;
  /** By `readMessageWords`, which takes longer than a box should be held for. */
  words: string;
};

/** @returns its id */
export async function writeMessage(tx: Db, { raw, reading, words, ...message }: NewMessage): Promise<number> {
  const [row] = await tx
    .insert(webmailMessages)
    .values({
      ...message,
      sizeBytes: raw.length,
      hasFiles: hasFiles(reading),
      reading: sql`${storableJson(reading)}::jsonb`,
      words: sql`${words}::tsvector`,
    })
    .returning({ id: webmailMessages.id });
  if (!row) throw new Error('the message was not written');
  return row.id;
}

/** As JSON that PostgreSQL can hold. */
const storableJson = (reading: MailReading) =>
  JSON.stringify(reading, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));

/** Files that a list tells of: those of forwarded mails too, but none that is shown within a body. */
export function hasFiles({ files, forwarded }: MailContent): boolean {
  return files.some(({ isInline }) => !isInline) || forwarded.some(hasFiles);
}

type Conversation = typeof webmailConversations.$inferSelect;

/** What lists show of a conversation once this message is in it. */
export function withMessage(
  before: Conversation | null,
  { reading, receivedAt }: Pick<NewMessage, 'reading' | 'receivedAt'>,
  writer: { name: string; isOwn: boolean },
) {
  const { subject } = reading.headers;
  return withFacts(before, { subject, snippet: reading.snippet, hasFiles: hasFiles(reading), receivedAt, writer });
}

export type MessageFacts = {
  subject: string;
  snippet: string;
  hasFiles: boolean;
  receivedAt: Date;
  writer: Conversation['people'][number];
};
export type ListedFacts = Pick<
  Conversation,
  'subject' | 'people' | 'snippet' | 'messageCount' | 'hasFiles' | 'newestAt'
>;

/** The same of a message of which this is known. */
export function withFacts(before: ListedFacts | null, message: MessageFacts): ListedFacts {
  const { subject, snippet, receivedAt, writer } = message;
  return {
    subject: before?.subject ?? storable(subject),
    people: [...others(before?.people ?? [], writer), writer].slice(-maxPeople),
    snippet: storable(snippet),
    messageCount: (before?.messageCount ?? 0) + 1,
    hasFiles: (before?.hasFiles ?? false) || message.hasFiles,
    newestAt: before && before.newestAt > receivedAt ? before.newestAt : receivedAt,
  };
}

const maxPeople = 4;

const others = (people: Conversation['people'], writer: Conversation['people'][number]) =>
  people.filter(({ name, isOwn }) => name !== writer.name || isOwn !== writer.isOwn);

/** Takes a conversation of this box for the rest of the transaction. */
export async function takeConversation(tx: Db, boxId: number, id: number): Promise<Conversation | null> {
  const [row] = await tx
    .select()
    .from(webmailConversations)
    .where(and(eq(webmailConversations.id, id), eq(webmailConversations.boxId, boxId)))
    .for('no key update');
  return row ?? null;
}

/** Writes what lists show of a conversation; makes it where there was none. */
export async function writeConversation(
  tx: Db,
  before: Conversation | null,
  values: Omit<typeof webmailConversations.$inferInsert, 'id'>,
): Promise<number> {
  if (before) {
    await tx.update(webmailConversations).set(values).where(eq(webmailConversations.id, before.id));
    return before.id;
  }
  const [row] = await tx.insert(webmailConversations).values(values).returning({ id: webmailConversations.id });
  if (!row) throw new Error('the conversation was not written');
  return row.id;
}
