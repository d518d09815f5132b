/**
 * Reads one mail from standard input (a line of `ApartRequest`, then its bytes) and writes an `ApartReading` to standard
 * output. A process of its own, without the portal's environment. Started by `read-mail-apart.ts` only.
 */
import { z } from 'zod';
import { secondMs } from '#lib/clock.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import type { ApartReading } from '#lib/webmail/reading/reading-schema.ts';
import { verifiedSender } from '#lib/webmail/reading/senders/verified-sender.ts';
import type { Verification } from '#lib/webmail/types.ts';
import { verifySender } from '#lib/webmail/verifying/verify-sender.ts';

const requestSchema = z.object({
  sizeBytes: z.int().nonnegative(),
  receivedAt: z.iso.datetime().transform((at) => new Date(at)),
  ownAddresses: z.array(z.string()),
});

/** A name server that doesn't answer may not cost the reading. */
const maxAskingMs = 10 * secondMs;
const noAnswer: Verification = { kind: 'unverified', because: 'noAnswer' };

const { raw, ...context } = await readRequest();
const reading = await readMail(raw, context);
const asked = verifySender(raw, undefined, { receivedAt: context.receivedAt }).catch(() => noAnswer);
const verification = verifiedSender(await Promise.race([asked, waitInVain()]), reading.headers.from);
const answer: ApartReading = { reading, verification };
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

async function readRequest() {
  const line: Buffer[] = [];
  let mail: { request: z.output<typeof requestSchema>; raw: Buffer } | null = null;
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = z.instanceof(Buffer).parse(chunk);
    if (mail) {
      length += bytes.copy(mail.raw, length);
      continue;
    }
    line.push(bytes);
    const beginning = Buffer.concat(line);
    const end = beginning.indexOf('\n');
    if (end < 0) continue;
    const request = requestSchema.parse(JSON.parse(beginning.toString('utf8', 0, end)));
    // once, and as large as it will be: pieces joined at the end would be there twice
    mail = { request, raw: Buffer.alloc(request.sizeBytes) };
    length = beginning.copy(mail.raw, 0, end + 1);
  }
  if (!mail || length !== mail.raw.length) throw new Error('the mail did not come whole');
  const { receivedAt, ownAddresses } = mail.request;
  return { raw: mail.raw, receivedAt, ownAddresses };
}

function waitInVain(): Promise<Verification> {
  return new Promise((resolve) => setTimeout(() => resolve(noAnswer), maxAskingMs));
}
