/**
 * Reads mails from standard input, one after the other (a line of `ApartRequest`, then its bytes), and writes a line with
 * an `ApartReading` for each to standard output. A process of its own, without the portal's environment. Started by `read-mail-apart.ts` only.
 */
import { readSync } from 'node:fs';
import { z } from 'zod';
import { secondMs } from '#lib/clock.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import type { ApartReading } from '#lib/webmail/reading/reading-schema.ts';
import { verifiedSender } from '#lib/webmail/reading/senders/verified-sender.ts';
import type { Verification } from '#lib/webmail/types.ts';
import { verifySender } from '#lib/webmail/verifying/verify-sender.ts';

const contextSchema = z.object({
  receivedAt: z.iso.datetime().transform((at) => new Date(at)),
  ownAddresses: z.array(z.string()),
  asksForKeys: z.boolean(),
});
const requestSchema = contextSchema.extend({ sizeBytes: z.int().nonnegative() });

/** The newsroom's addresses are the most of it. */
const maxRequestBytes = 256 * 1024;
/** A name server that doesn't answer may not cost the reading. */
const maxAskingMs = 10 * secondMs;
const noAnswer: Verification = { kind: 'unverified', because: 'noAnswer' };

type Request = { raw: Buffer } & z.infer<typeof contextSchema>;

/** What was read of standard input beyond the mail before. */
let left = Buffer.alloc(0);

for (let request = readRequest(); request; request = readRequest()) {
  const answer = JSON.stringify(await read(request));
  await new Promise((resolve) => process.stdout.write(`${answer}\n`, resolve));
}
process.exit(0);

async function read({ raw, asksForKeys, ...context }: Request): Promise<ApartReading> {
  const reading = await readMail(raw, context);
  if (!asksForKeys) return { reading, verification: noAnswer };
  const verification = verifiedSender(await askWhoSigned(raw, context.receivedAt), reading.headers.from);
  return { reading, verification };
}

/** Read by hand, into one buffer: a stream's pieces would be there beside it. Null where none is left. */
function readRequest(): Request | null {
  const beginning = Buffer.alloc(maxRequestBytes);
  let length = left.copy(beginning);
  let end = beginning.subarray(0, length).indexOf('\n');
  while (end < 0 && length < beginning.length) {
    const read = readSync(0, beginning, length, beginning.length - length, null);
    if (read === 0) break;
    length += read;
    end = beginning.subarray(0, length).indexOf('\n');
  }
  if (length === 0) return null;
  const { sizeBytes, ...context } = requestSchema.parse(JSON.parse(beginning.toString('utf8', 0, Math.max(0, end))));
  const raw = Buffer.alloc(sizeBytes);
  let filled = beginning.copy(raw, 0, end + 1, length);
  left = beginning.subarray(end + 1 + filled, length);
  while (filled < sizeBytes) {
    const read = readSync(0, raw, filled, sizeBytes - filled, null);
    if (read === 0) throw new Error('the mail did not come whole');
    filled += read;
  }
  return { raw, ...context };
}

function askWhoSigned(raw: Buffer, receivedAt: Date): Promise<Verification> {
  const asked = verifySender(raw, undefined, { receivedAt }).catch(() => noAnswer);
  return Promise.race([asked, waitInVain()]);
}

function waitInVain(): Promise<Verification> {
  return new Promise((resolve) => setTimeout(() => resolve(noAnswer), maxAskingMs));
}
