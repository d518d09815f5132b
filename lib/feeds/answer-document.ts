import { etagOf, isUnchanged } from '#lib/http/etag.ts';

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
 */
export function answerDocument(request: Request, wanted: MachineDocument): Response {
  const bytes = Buffer.from(wanted.body, 'utf8');
  const etag = etagOf(bytes);
  const headers = new Headers({
    'cache-control': `public, max-age=${wanted.maxAge}, s-maxage=${wanted.sharedMaxAge}, stale-while-revalidate=60, stale-if-error=3600`,
    etag,
    ...(wanted.changedAt ? { 'last-modified': wanted.changedAt.toUTCString() } : {}),
  });
  const [ifNoneMatch, ifModifiedSince] = ['if-none-match', 'if-modified-since'].map((name) =>
    request.headers.get(name),
  );
  if (isUnchanged({ ifNoneMatch, ifModifiedSince }, etag, wanted.changedAt))
    return new Response(null, { status: 304, headers });
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
