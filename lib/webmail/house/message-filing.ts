import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storable } from '#lib/storable.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { nameOfOriginal, nameOfUpload } from '#lib/webmail/house/original-storage.ts';
import { webmailBoxes, webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';
import { nextRowId } from '#lib/webmail/sealing/next-row-id.ts';
import type { MailContent, MailReading, Verification } from '#lib/webmail/types.ts';

/** What mails that come and answers that left share when they are put into a box. */

export type BoxRow = typeof webmailBoxes.$inferSelect;
export type MessageKey = { messageId: number; conversationId: number };

/**
 * Takes an original for the rest of the transaction, so that the sweep of originals leaves it alone, and writes it
 * durably, as its box keeps things. What is committed afterwards can be read again after any crash.
 * @returns its hash
 */
export function keepOriginal(tx: Db, closet: Closet, storage: FileStorage, raw: Buffer): Promise<string> {
  return keep(tx, closet, storage, { bytes: raw, nameOf: nameOfOriginal });
}

/** The same for a file that was uploaded. */
export function keepUpload(tx: Db, closet: Closet, storage: FileStorage, bytes: Buffer): Promise<string> {
  return keep(tx, closet, storage, { bytes, nameOf: nameOfUpload });
}

async function keep(
  tx: Db,
  closet: Closet,
  storage: FileStorage,
  { bytes, nameOf }: { bytes: Buffer; nameOf: (hash: string) => string },
): Promise<string> {
  const hash = closet.hash(bytes);
  await tx.execute(sql`select pg_advisory_xact_lock(${lockOfOriginal(hash)})`);
  await closet.originals(storage).write(nameOf(hash), bytes);
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
export async function writeMessage(
  tx: Db,
  closet: Closet,
  { raw, reading, verification, words, ...message }: NewMessage,
): Promise<number> {
  const id = await nextRowId(tx, webmailMessages);
  const place = { table: 'message', row: id } as const;
  await tx
    .insert(webmailMessages)
    .overridingSystemValue()
    .values({
      ...message,
      id,
      sizeBytes: raw.length,
      hasFiles: hasFiles(reading),
      reading: sql`${storableJson(closet.shutJson(place, reading))}::jsonb`,
      verification: closet.shutJson(place, verification),
      words: sql`${words}::tsvector`,
    });
  return id;
}

/** As JSON that PostgreSQL can hold. */
const storableJson = (reading: object) =>
  JSON.stringify(reading, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));

/** Files that a list tells of: those of forwarded mails too, but none that is shown within a body. */
export function hasFiles({ files, forwarded }: MailContent): boolean {
  return files.some(({ isInline }) => !isInline) || forwarded.some(hasFiles);
}

type Conversation = typeof webmailConversations.$inferSelect;

/** What lists show of a conversation once this message is in it. */
export function withMessage(
  before: ListedFacts | null,
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
  writer: Person;
};
type Person = { name: string; isOwn: boolean };
/** What lists show of a conversation, in words. */
export type ListedFacts = Pick<Conversation, 'messageCount' | 'hasFiles' | 'newestAt'> & {
  subject: string;
  people: Person[];
  snippet: string;
};

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

const others = (people: readonly Person[], writer: Person) =>
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
  closet: Closet,
  before: Conversation | null,
  values: Omit<typeof webmailConversations.$inferInsert, 'id' | keyof ListedFacts> & ListedFacts,
): Promise<number> {
  const id = before?.id ?? (await nextRowId(tx, webmailConversations));
  const row = { ...values, ...shutListed(closet, id, values) };
  if (before) await tx.update(webmailConversations).set(row).where(eq(webmailConversations.id, id));
  else
    await tx
      .insert(webmailConversations)
      .overridingSystemValue()
      .values({ ...row, id });
  return id;
}

/** What lists show of a conversation, as its box keeps it. */
export function shutListed(closet: Closet, id: number, { subject, people, snippet }: ListedWords) {
  const place = { table: 'conversation', row: id } as const;
  return {
    subject: closet.shut(place, subject),
    people: closet.shutJson(place, people),
    snippet: closet.shut(place, snippet),
  };
}

/** The same in words. */
export function openListed<Row extends Pick<Conversation, 'id' | keyof ListedWords>>(closet: Closet, row: Row) {
  const place = { table: 'conversation', row: row.id } as const;
  return {
    ...row,
    subject: closet.open(place, row.subject),
    people: closet.openJson(place, row.people, []),
    snippet: closet.open(place, row.snippet),
  };
}

type ListedWords = Pick<ListedFacts, 'subject' | 'people' | 'snippet'>;
