import { secondMs } from '#lib/clock.ts';
import { InvalidError } from '#lib/errors.ts';

/** Of one document, the start of its thread or process included, which is slow on a machine that is busy. */
export const readingTimeoutMs = 30 * secondMs;
export const readingMemoryMb = 256;

export const tookTooLong = (timeoutMs: number) =>
  new InvalidError(`reading apart: no answer within ${timeoutMs} ms`, 'What came takes too long to read.');

export const tookTooMuch = (cause: string) =>
  new InvalidError(`reading apart: ${cause.slice(0, 2_000)}`, 'What came takes too much to read.');
