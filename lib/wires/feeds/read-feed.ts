import type { FeedDocument } from '#lib/wires/types.ts';

/**
 * Reads a feed's document.
 * @param options.url where it was found · `timeZone`: of times without a zone
 * @throws {NotAFeedError}
 */
export function readFeed(
  _bytes: Uint8Array,
  _contentType: string,
  _options: { url: string; timeZone: string },
): FeedDocument {
  throw new Error('not built yet');
}
