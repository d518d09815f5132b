/**
 * Reads one mail from standard input (a line of `ApartRequest`, then its bytes) and writes an `ApartReading` to standard
 * output. A process of its own, without the portal's environment. Started by `read-mail-apart.ts` only.
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

const { raw, asksForKeys, ...context } = readRequest();
const reading = await readMail(raw, context);
const verification = asksForKeys ? verifiedSender(await askWhoSigned(), reading.headers.from) : noAnswer;
const answer: ApartReading = { reading, verification };
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

/** Read by hand, into one buffer: a stream's pieces would be there beside it. */
function readRequest(): { raw: Buffer } & z.infer<typeof contextSchema> {
  const beginning = Buffer.alloc(maxRequestBytes);
  let length = 0;
  let end = -1;
  while (end < 0 && length < beginning.length) {
    const read = readSync(0, beginning, length, beginning.length - length, null);
    if (read === 0) break;
    length += read;
    end = beginning.subarray(0, length).indexOf('\n');
  }
  const { sizeBytes, ...context } = requestSchema.parse(JSON.parse(beginning.toString('utf8', 0, Math.max(0, end))));
  const raw = Buffer.alloc(sizeBytes);
  let filled = beginning.copy(raw, 0, end + 1, length);
  while (filled < sizeBytes) {
    const read = readSync(0, raw, filled, sizeBytes - filled, null);
    if (read === 0) throw new Error('the mail did not come whole');
    filled += read;
  }
  return { raw, ...context };
}

function askWhoSigned(): Promise<Verification> {
  const asked = verifySender(raw, undefined, { receivedAt: context.receivedAt }).catch(() => noAnswer);
  return Promise.race([asked, waitInVain()]);
}

function waitInVain(): Promise<Verification> {
  return new Promise((resolve) => setTimeout(() => resolve(noAnswer), maxAskingMs));
}
