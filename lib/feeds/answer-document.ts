import { createHash } from 'node:crypto';

/** A document for machines. */
export type MachineDocument = {
  body: string;
  contentType: string;
  /** For those who cannot compare ETags. Null: not known. */
  changedAt: Date | null;
  /** How long a browser, and then a shared cache, may keep it, seconds. */
  maxAge: number;
  sharedMaxAge: number;
};

/**
 * Answers a GET or HEAD with a document: a strong ETag of its bytes, Last-Modified, and 304 where the asker has it.
 * An ETag that was sent is believed over a date (RFC 9110).
 */
export function answerDocument(request: Request, wanted: MachineDocument): Response {
  const bytes = Buffer.from(wanted.body, 'utf8');
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const headers = new Headers({
    'cache-control': `public, max-age=${wanted.maxAge}, s-maxage=${wanted.sharedMaxAge}, stale-while-revalidate=60, stale-if-error=3600`,
    etag,
    ...(wanted.changedAt ? { 'last-modified': wanted.changedAt.toUTCString() } : {}),
  });
  if (isKnown(request.headers, etag, wanted.changedAt)) return new Response(null, { status: 304, headers });
  headers.set('content-type', wanted.contentType);
  headers.set('content-length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

/** For every address that is nobody's. */
export function answerNoDocument(): Response {
  return new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=60' },
  });
}

function isKnown(headers: Headers, etag: string, changedAt: Date | null): boolean {
  const known = headers.get('if-none-match');
  if (known !== null) {
    const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes(etag) || tags.includes('*');
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  // HTTP dates have no milliseconds
  return changedAt !== null && Math.floor(changedAt.getTime() / 1_000) * 1_000 <= since;
}
