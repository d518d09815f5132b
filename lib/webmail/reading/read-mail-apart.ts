import { runApart } from '#lib/apart/run-apart.ts';
import { secondMs } from '#lib/clock.ts';
import { projectPath } from '#lib/project.ts';
import type { ReadingContext } from '#lib/webmail/reading/headers/read-headers.ts';
import { readMailHeaders } from '#lib/webmail/reading/read-mail.ts';
import { type ApartReading, apartReadingSchema } from '#lib/webmail/reading/reading-schema.ts';

/** The line before each mail that the process reads; the mail's bytes follow. */
export type ApartRequest = {
  sizeBytes: number;
  receivedAt: string;
  ownAddresses: readonly string[];
  asksForKeys: boolean;
};

export type MailToRead = { raw: Buffer; context: ReadingContext };
type Options = { timeoutMs?: number; asksForKeys?: boolean };

const memoryMb = 256;
/** A reading is bounded by what is read of bodies; this is several times that. */
const maxOutputBytes = 32 * 1024 * 1024;

/**
 * Reads a mail, and asks who signed it, in a process of its own: whatever a mail does to its readers, it is kept. One
 * that ends the process, takes too long or too much memory is shown with its headers, as `unreadable`.
 * @param timeoutMs default 20 s; mail servers wait for minutes
 * @param asksForKeys as it comes; whoever answered the question while somebody reads a mail would know that they do
 */
export async function readMailApart(
  raw: Buffer,
  context: ReadingContext,
  options: Options = {},
): Promise<ApartReading> {
  try {
    const [answer] = await readInOneProcess([{ raw, context }], options);
    if (answer) return answer;
  } catch {
    // what is left of it is below
  }
  return { reading: readMailHeaders(raw, context), verification: { kind: 'unverified', because: 'noAnswer' } };
}

/**
 * The same for several mails, in their order, in one process. Where one of them ends it, each is read in its own, so that
 * what it does costs no other.
 */
export async function readMailsApart(mails: readonly MailToRead[], options: Options = {}): Promise<ApartReading[]> {
  if (mails.length > 1) {
    try {
      return await readInOneProcess(mails, options);
    } catch {
      // one by one
    }
  }
  return Promise.all(mails.map(({ raw, context }) => readMailApart(raw, context, options)));
}

async function readInOneProcess(
  mails: readonly MailToRead[],
  { timeoutMs = 20 * secondMs, asksForKeys = true }: Options,
): Promise<ApartReading[]> {
  const answer = await runApart({
    name: 'mail readers',
    script: projectPath('lib', 'webmail', 'reading', 'read-mail-process.ts'),
    input: mails.flatMap(({ raw, context: { receivedAt, ownAddresses } }) => {
      const request: ApartRequest = {
        sizeBytes: raw.length,
        receivedAt: receivedAt.toISOString(),
        ownAddresses,
        asksForKeys,
      };
      return [Buffer.from(`${JSON.stringify(request)}\n`), raw];
    }),
    memoryMb,
    timeoutMs,
    maxOutputBytes,
  });
  const lines = answer.toString().trimEnd().split('\n');
  if (lines.length !== mails.length) throw new Error(`${mails.length} mails have ${lines.length} readings`);
  return lines.map((line) => apartReadingSchema.parse(JSON.parse(line)));
}
