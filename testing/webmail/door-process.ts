import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { keepLmtpDoor } from '#lib/webmail/doors/keep-lmtp-door.ts';
import { newsroomReception } from '#lib/webmail/doors/newsroom-reception.ts';
import { takeMail } from '#lib/webmail/doors/take-mail.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';

/**
 * Keeps the LMTP door in a process of its own, as the worker does, until it is killed or its parent is gone; tells the
 * parent what the worker would write into its log. Mails are read in this process, which is quicker.
 */
const { LMTP_PORT = 0 } = env();
const tools = {
  storage: originalStorage(),
  readApart: async (...mail: Parameters<typeof readMail>) => {
    const verification = { kind: 'unverified', because: 'unsigned' } as const;
    return { reading: await readMail(...mail), verification };
  },
};
const reception = {
  ...newsroomReception(database()),
  take: (boxes: readonly number[], raw: Buffer) => takeMail(database(), tools, { boxes, raw }, now()),
};
const tell = (line: string) => void process.send?.(line);
process.on('disconnect', () => process.exit());
await keepLmtpDoor(LMTP_PORT, reception, new AbortController().signal, {
  retryMs: 20,
  log: { log: tell, error: tell },
});
