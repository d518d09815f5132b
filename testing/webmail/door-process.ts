import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { findBoxFor } from '#lib/webmail/doors/box-for-address.ts';
import { keepLmtpDoor } from '#lib/webmail/doors/keep-lmtp-door.ts';
import { takeMail } from '#lib/webmail/doors/take-mail.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { mailReading } from '#testing/webmail/reading.ts';

/**
 * Keeps the LMTP door in a process of its own, as the worker does, until it is killed or its parent is gone; tells the
 * parent what the worker would write into its log. What is in a mail does not matter here, so nobody reads it.
 */
const { LMTP_PORT = 0 } = env();
const db = database();
const verification = { kind: 'unverified', because: 'unsigned' } as const;
const tools = { storage: originalStorage(), readApart: async () => ({ reading: mailReading(), verification }) };
const tell = (line: string) => void process.send?.(line);
process.on('disconnect', () => process.exit());
await keepLmtpDoor(
  LMTP_PORT,
  {
    findBox: (address) => findBoxFor(db, address),
    take: (boxes, raw) => takeMail(db, tools, { boxes, raw }, now()),
  },
  new AbortController().signal,
  { retryMs: 20, log: { log: tell, error: tell } },
);
