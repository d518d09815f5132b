import type { ImapFlow } from 'imapflow';
import { NotFoundError } from '#lib/errors.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { keptReadings } from '#lib/webmail/imap/reading/kept-things.ts';
import { readServerVerdict } from '#lib/webmail/imap/reading/server-verdict.ts';
import type { ReadingContext } from '#lib/webmail/reading/headers/read-headers.ts';
import { maxHeaderBytes, maxMailBytes } from '#lib/webmail/reading/limits.ts';
import { readMailHeaders } from '#lib/webmail/reading/read-mail.ts';
import type { ApartReading } from '#lib/webmail/reading/reading-schema.ts';
import { verifiedSender } from '#lib/webmail/reading/senders/verified-sender.ts';

/** Reads a mail, in a process of its own. */
export type ReadApart = (raw: Buffer, context: ReadingContext) => Promise<ApartReading>;

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

/** @returns null where the message is no longer there */
export async function readLive(message: LyingMessage, tools: Tools): Promise<ApartReading | null> {
  const key = `${message.boxId}:${message.id}`;
  const known = keptReadings.get(key);
  if (known) return known;
  const raw = await tools.run((client) => fetchSource(client, message));
  if (raw === null) return null;
  const read = await readRaw(raw, message, tools);
  keptReadings.set(key, read, 4_096 + JSON.stringify(read).length * 2);
  return read;
}

async function readRaw(raw: Buffer, { sizeBytes, receivedAt }: LyingMessage, tools: Tools): Promise<ApartReading> {
  const context = { receivedAt, ownAddresses: tools.ownAddresses };
  const reading =
    sizeBytes > maxMailBytes
      ? { ...readMailHeaders(raw, context), fault: 'tooLarge' as const }
      : (await tools.readApart(raw, context)).reading;
  return { reading, verification: verifiedSender(readServerVerdict(raw, tools.authservId), reading.headers.from) };
}

async function fetchSource(client: ImapFlow, { path, uid, sizeBytes }: LyingMessage): Promise<Buffer | null> {
  await openFolder(client, path);
  const source = sizeBytes > maxMailBytes ? { maxLength: maxHeaderBytes } : true;
  const fetched = await client.fetchOne(uid, { uid: true, source }, { uid: true });
  return (fetched ? fetched.source : null) ?? null;
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
