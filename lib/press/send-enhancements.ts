import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Enhancements } from '#lib/press/build-enhancements.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import { chooseEncoding, matchesEtag } from '#lib/press/send.ts';

/** Sends the paper's own script: what is at its address never changes, so a browser asks for it once. */
export function sendEnhancements(
  { etag, bodies }: Enhancements,
  siteUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const headers: OutgoingHttpHeaders = {
    ...readerHeaders(siteUrl),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    etag,
  };
  if (matchesEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const body = bodies[encoding ?? 'identity'];
  headers['content-type'] = 'text/javascript; charset=utf-8';
  headers['content-length'] = body.length;
  if (encoding) headers['content-encoding'] = encoding;
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}
