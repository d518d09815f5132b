import { z } from 'zod';
import { ApartError } from '#lib/apart/apart-error.ts';
import { runApart } from '#lib/apart/run-apart.ts';
import { secondMs } from '#lib/clock.ts';
import { acceptedKind, type DecodedPicture } from '#lib/media/decode.ts';
import { PictureRefusedError, pictureFaults } from '#lib/media/picture-refused.ts';
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
  const script = projectPath('lib', 'media', 'decode-process.ts');
  const task = { name: 'decoders', script, input: [bytes], memoryMb: 128, timeoutMs, maxOutputBytes };
  return readAnswer(await runApart(task).catch(refuse));
}

function refuse(error: unknown): never {
  if (!(error instanceof ApartError)) throw error;
  const fault = error.kind === 'too-slow' ? 'too-slow' : 'damaged';
  throw new PictureRefusedError(fault, `the decoder failed: ${error.message}`);
}

function readAnswer(answer: Buffer): DecodedPicture {
  const end = answer.indexOf('\n');
  const report = reportSchema.parse(JSON.parse(answer.toString('utf8', 0, end)));
  if (!report.ok) throw new PictureRefusedError(report.fault, report.message, { userMessage: report.userMessage });
  const { ok: _, ...decoded } = report;
  return { ...decoded, bytes: answer.subarray(end + 1) };
}
