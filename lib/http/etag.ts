import { createHash } from 'node:crypto';

/** A strong entity tag (RFC 9110, 8.8.3): the same for the same bytes, and no others. */
export function etagOf(bytes: string | Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
}

/** What a client says it has, as its headers have it. */
export type Known = { ifNoneMatch: string | null | undefined; ifModifiedSince?: string | null | undefined };

/**
 * Has the client what would be sent? Then 304 is the answer. A tag is believed over a date (RFC 9110, 13.1.3).
 * @param changedAt by the server's date; null where it has none
 */
export function isUnchanged(
  { ifNoneMatch, ifModifiedSince }: Known,
  etag: string,
  changedAt: Date | null = null,
): boolean {
  if (ifNoneMatch !== null && ifNoneMatch !== undefined) return namesTag(ifNoneMatch, etag);
  // HTTP dates have no milliseconds
  return changedAt !== null && Math.floor(changedAt.getTime() / 1_000) * 1_000 <= Date.parse(ifModifiedSince ?? '');
}

/** Is this tag in a list of tags? A cache in front may have made a weak one of it (RFC 9110, 8.8.3.2). */
function namesTag(list: string, etag: string): boolean {
  if (list === etag || list === '*') return true;
  return list.split(',').some((given) => [etag, '*'].includes(given.trim().replace(/^W\//, '')));
}
