import type { ImapFlow } from 'imapflow';
import { NotFoundError } from '#lib/errors.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { keptReadings } from '#lib/webmail/imap/reading/kept-things.ts';
import { readServerVerdict } from '#lib/webmail/imap/reading/server-verdict.ts';
import { maxHeaderBytes, maxMailBytes } from '#lib/webmail/reading/limits.ts';
import { readMailHeaders } from '#lib/webmail/reading/read-mail.ts';
import type { MailToRead } from '#lib/webmail/reading/read-mail-apart.ts';
import type { ApartReading } from '#lib/webmail/reading/reading-schema.ts';
import { verifiedSender } from '#lib/webmail/reading/senders/verified-sender.ts';

/** Reads mails, in a process of its own. */
export type ReadApart = (mails: readonly MailToRead[]) => Promise<ApartReading[]>;

/** Where a message lies at the server. */
export type LyingMessage = {
  id: number;
  boxId: number;
  uid: number;
  path: string;
  sizeBytes: number;
  receivedAt: Date;
};

type Tools = {
  run: <T>(work: (client: ImapFlow) => Promise<T>) => Promise<T>;
  readApart: ReadApart;
  ownAddresses: readonly string[];
  authservId: string | null;
};

/** So many are fetched and read at once, as long as they are not large. */
const maxAtOnce = 20;
const maxBytesAtOnce = 4 * 1024 * 1024;

/** Messages as they are read, in their order; null for one that is no longer there. */
export async function readLive(messages: readonly LyingMessage[], tools: Tools): Promise<(ApartReading | null)[]> {
  const found = new Map<number, ApartReading>();
  for (const message of messages) {
    const known = keptReadings.get(keyOf(message));
    if (known) found.set(message.id, known);
  }
  const unknown = messages.filter(({ id }) => !found.has(id));
  for (const some of inPortions(unknown)) {
    const sources = await tools.run((client) => fetchSources(client, some));
    for (const [message, read] of await readSources(sources, tools)) {
      found.set(message.id, read);
      keptReadings.set(keyOf(message), read, 4_096 + JSON.stringify(read).length * 2);
    }
  }
  return messages.map(({ id }) => found.get(id) ?? null);
}

const keyOf = ({ boxId, id }: LyingMessage) => `${boxId}:${id}`;

function inPortions(messages: readonly LyingMessage[]): LyingMessage[][] {
  const portions: LyingMessage[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const last = portions.at(-1);
    bytes += message.sizeBytes;
    if (last && last.length < maxAtOnce && bytes <= maxBytesAtOnce) last.push(message);
    else {
      portions.push([message]);
      bytes = message.sizeBytes;
    }
  }
  return portions;
}

type Source = [LyingMessage, Buffer];

async function readSources(sources: readonly Source[], tools: Tools): Promise<[LyingMessage, ApartReading][]> {
  const whole = sources.filter(([{ sizeBytes }]) => sizeBytes <= maxMailBytes);
  const mails = whole.map(([{ receivedAt }, raw]) => ({
    raw,
    context: { receivedAt, ownAddresses: tools.ownAddresses },
  }));
  const answers = mails.length > 0 ? await tools.readApart(mails) : [];
  const readings = new Map(whole.map(([{ id }], place) => [id, answers[place]?.reading]));
  return sources.map(([message, raw]) => {
    const context = { receivedAt: message.receivedAt, ownAddresses: tools.ownAddresses };
    const reading = readings.get(message.id) ?? { ...readMailHeaders(raw, context), fault: 'tooLarge' as const };
    const verification = verifiedSender(readServerVerdict(raw, tools.authservId), reading.headers.from);
    return [message, { reading, verification }];
  });
}

/** What is no longer there is left out. */
async function fetchSources(client: ImapFlow, messages: readonly LyingMessage[]): Promise<Source[]> {
  const sources: Source[] = [];
  const groups = Map.groupBy(messages, ({ path, sizeBytes }) => JSON.stringify([path, sizeBytes > maxMailBytes]));
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    await openFolder(client, first.path);
    const byUid = new Map(group.map((message) => [message.uid, message]));
    const source = first.sizeBytes > maxMailBytes ? { maxLength: maxHeaderBytes } : true;
    const uids = [...byUid.keys()].join(',');
    for (const fetched of await client.fetchAll(uids, { uid: true, source }, { uid: true })) {
      const message = byUid.get(fetched.uid);
      if (message && fetched.source) sources.push([message, fetched.source]);
    }
  }
  return sources;
}

const pieceBytes = 512 * 1024;

/**
 * A message as it came, in pieces, each asked for when it is wanted. The first is there already: whatever the matter is
 * with the server, it is known before anything is answered.
 * @returns null where the message is no longer there
 * @throws {MailServerError}
 */
export async function openSource(message: LyingMessage, run: Tools['run']): Promise<ReadableStream<Uint8Array> | null> {
  let next = await run((client) => fetchPiece(client, message, 0));
  if (next === null) return null;
  let start = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = next ?? (await run((client) => fetchPiece(client, message, start)));
        if (!piece) throw new NotFoundError('the message');
        next = null;
        start += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        if (piece.length < pieceBytes) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function fetchPiece(client: ImapFlow, { path, uid }: LyingMessage, start: number): Promise<Buffer | null> {
  await openFolder(client, path);
  const fetched = await client.fetchOne(uid, { uid: true, source: { start, maxLength: pieceBytes } }, { uid: true });
  return fetched ? (fetched.source ?? Buffer.alloc(0)) : null;
}
