import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
// pages are compressed while a reader waits, so quickly; a cache may do it better and once
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Sends a page: with an `ETag` and 304 when the reader has it, compressed as the reader can take it.
 * HEAD gets the headers alone.
 */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: { status: number; headers: OutgoingHttpHeaders; html: string },
): Promise<void> {
  const body = Buffer.from(page.html);
  const headers: OutgoingHttpHeaders = {
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
    ...page.headers,
  };
  if (page.status === 200 && request.method !== 'POST') {
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    headers.etag = etag;
    if (matchesEtag(request.headers['if-none-match'], etag)) {
      delete headers['content-type'];
      response.writeHead(304, headers).end();
      return;
    }
  }
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (encoding) headers['content-encoding'] = encoding;
  const sent = encoding === 'br' ? await brotli(body, brotliOptions) : encoding === 'gzip' ? await zip(body) : body;
  headers['content-length'] = sent.length;
  response.writeHead(page.status, headers).end(request.method === 'HEAD' ? undefined : sent);
}

/** Is what a browser says it has (`If-None-Match`) this? */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((given) => [etag, '*'].includes(given.trim())) ?? false;
}

/** The best encoding a reader accepts: brotli, then gzip; null for neither. A weight of 0 is a refusal. */
export function chooseEncoding(accepted: string | string[] | undefined): 'br' | 'gzip' | null {
  const weights = new Map<string, number>();
  for (const part of String(accepted ?? '').split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    if (name) weights.set(name.trim(), q === undefined ? 1 : Number(q));
  }
  for (const encoding of ['br', 'gzip'] as const) {
    if ((weights.get(encoding) ?? weights.get('*') ?? 0) > 0) return encoding;
  }
  return null;
}
