import { runApart } from '#lib/apart/run-apart.ts';
import { secondMs } from '#lib/clock.ts';
import { projectPath } from '#lib/project.ts';
import type { ReadingContext } from '#lib/webmail/reading/headers/read-headers.ts';
import { readMailHeaders } from '#lib/webmail/reading/read-mail.ts';
import { type ApartReading, apartReadingSchema } from '#lib/webmail/reading/reading-schema.ts';

/** The first line that the process reads; the mail's bytes follow. */
export type ApartRequest = {
  sizeBytes: number;
  receivedAt: string;
  ownAddresses: readonly string[];
  asksForKeys: boolean;
};

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
  { timeoutMs = 20 * secondMs, asksForKeys = true }: { timeoutMs?: number; asksForKeys?: boolean } = {},
): Promise<ApartReading> {
  const { receivedAt, ownAddresses } = context;
  const request: ApartRequest = {
    sizeBytes: raw.length,
    receivedAt: receivedAt.toISOString(),
    ownAddresses,
    asksForKeys,
  };
  try {
    const answer = await runApart({
      name: 'mail readers',
      script: projectPath('lib', 'webmail', 'reading', 'read-mail-process.ts'),
      input: [Buffer.from(`${JSON.stringify(request)}\n`), raw],
      memoryMb,
      timeoutMs,
      maxOutputBytes,
    });
    return apartReadingSchema.parse(JSON.parse(answer.toString()));
  } catch {
    return { reading: readMailHeaders(raw, context), verification: { kind: 'unverified', because: 'noAnswer' } };
  }
}
