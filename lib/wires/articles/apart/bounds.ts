import { secondMs } from '#lib/clock.ts';
import { InvalidError } from '#lib/errors.ts';

/** Of one document. 15 MB of feed take some seconds and a fifth of this memory. */
export const readingTimeoutMs = 20 * secondMs;
export const readingMemoryMb = 256;

export const tookTooLong = (timeoutMs: number) =>
  new InvalidError(`reading apart: no answer within ${timeoutMs} ms`, 'What came takes too long to read.');

export const tookTooMuch = (cause: string) =>
  new InvalidError(`reading apart: ${cause.slice(0, 2_000)}`, 'What came takes too much to read.');
