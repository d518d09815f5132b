import type { CleanDocument } from '#lib/wires/types.ts';

/**
 * Reads and cleans a feed's document, in a thread (the worker) or in a process of its own (where secrets and sessions
 * are), within bounds of time and memory.
 * @throws {NotAFeedError}
 * @throws {InvalidError} when it takes too long or too much
 */
export async function readFeedApart(
  _bytes: Uint8Array,
  _contentType: string,
  _options: { url: string; timeZone: string; where: 'thread' | 'process' },
): Promise<CleanDocument> {
  throw new Error('not built yet');
}
