import { spawn } from 'node:child_process';
import { z } from 'zod';
import { secondMs } from '#lib/clock.ts';
import { acceptedKind, type DecodedPicture } from '#lib/media/decode.ts';
import { PictureRefusedError, pictureFaults } from '#lib/media/picture-refused.ts';
import { processWide } from '#lib/process-wide.ts';
import { projectPath } from '#lib/project.ts';

const reportSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    format: z.enum(['jpeg', 'png', 'webp']),
    widthPx: z.int().positive(),
    heightPx: z.int().positive(),
    caption: z.string(),
    credit: z.string(),
    isFirstFrame: z.boolean(),
  }),
  z.object({ ok: z.literal(false), fault: z.enum(pictureFaults), message: z.string(), userMessage: z.string() }),
]);
export type DecodeReport = z.infer<typeof reportSchema>;

/** A 50-megapixel PNG of noise, the most that can come out. */
const maxOutputBytes = 256 * 1024 * 1024;

/**
 * Reads an uploaded picture in a process of its own: no decoder runs where secrets and sessions are, and none runs
 * longer than it may. At most two at a time in each process of the portal; others wait their turn.
 * @param timeoutMs default 50 s, within the minute that proxies wait
 * @throws {PictureRefusedError} as `decodePicture`, and when the time is up
 */
export async function decodePictureApart(bytes: Buffer, timeoutMs = 50 * secondMs): Promise<DecodedPicture> {
  acceptedKind(bytes);
  const leave = await takeTurn();
  try {
    return readAnswer(await run(bytes, timeoutMs));
  } finally {
    leave();
  }
}

function readAnswer(answer: Buffer): DecodedPicture {
  const end = answer.indexOf('\n');
  const report = reportSchema.parse(JSON.parse(answer.toString('utf8', 0, end)));
  if (!report.ok) throw new PictureRefusedError(report.fault, report.message, { userMessage: report.userMessage });
  const { ok: _, ...decoded } = report;
  return { ...decoded, bytes: answer.subarray(end + 1) };
}

function run(input: Buffer, timeoutMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const script = projectPath('lib', 'media', 'decode-process.ts');
    const child = spawn(process.execPath, ['--max-old-space-size=128', script], {
      // none of the portal's own: no database, no secret
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    let outputBytes = 0;
    let complaint = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length;
      if (outputBytes > maxOutputBytes) child.kill('SIGKILL');
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(0, 2_000);
    });
    // a decoder that dies early closes its input; the exit code below says why
    child.stdin.on('error', () => {});
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(Buffer.concat(output));
      const cause = timedOut ? `no answer within ${timeoutMs} ms` : signal || complaint || `exit code ${code}`;
      reject(new PictureRefusedError(timedOut ? 'too-slow' : 'damaged', `the decoder failed: ${cause}`));
    });
    child.stdin.end(input);
  });
}

const maxAtOnce = 2;
type Turns = { running: number; waiting: (() => void)[] };
const turns = processWide<Turns>('decoders', { running: 0, waiting: [] }).value;

async function takeTurn(): Promise<() => void> {
  if (turns.running >= maxAtOnce) await new Promise<void>((resolve) => turns.waiting.push(resolve));
  else turns.running += 1;
  return () => {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  };
}
