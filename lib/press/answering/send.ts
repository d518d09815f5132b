import type { IncomingMessage } from 'node:http';
import { isUnchanged } from '#lib/http/etag.ts';
import type { PressResponse } from '#lib/press/answering/press-response.ts';
import type { CacheState } from '#lib/press/cache/pages.ts';
import { type Encoded, type Encoding, type Print, plainEncoding } from '#lib/press/print.ts';

/** RFC 9211, for caches in front of the press and for whoever looks at a page's headers. */
const cacheStatus: Readonly<Record<CacheState, string>> = {
  hit: 'action-news; hit',
  miss: 'action-news; fwd=uri-miss',
  stale: 'action-news; hit; fwd=stale; detail=stale-if-error',
  bypass: 'action-news; fwd=bypass',
};

/**
 * Sends a page as it was printed: 304 when the reader has it, compressed as the reader can take it; HEAD gets the
 * headers alone.
 * @param extra headers of this one answer, names and values in turn
 */
export function sendPrint(
  request: IncomingMessage,
  response: PressResponse,
  print: Print,
  state: CacheState,
  extra: readonly string[] = [],
): void | Promise<void> {
  response.cache = state;
  const encoding = encodingOf(request.headers['accept-encoding']);
  if (encoding !== 'identity') return sendEncoded(request, response, print, print.encodings[encoding], state, extra);
  return plainEncoding(print).then((encoded) => sendEncoded(request, response, print, encoded, state, extra));
}

function sendEncoded(
  request: IncomingMessage,
  response: PressResponse,
  print: Print,
  encoded: Encoded,
  state: CacheState,
  extra: readonly string[],
): void {
  const own = ['cache-status', cacheStatus[state], 'x-request-id', response.requestId, ...extra];
  if (print.status === 200 && request.method !== 'POST' && hasIt(request, print, encoded)) {
    const { 'content-type': _, ...headers } = print.headers;
    response.writeHead(304, [...Object.entries(headers).flat(), 'etag', encoded.etag, ...own]).end();
    return;
  }
  response.writeHead(print.status, [...encoded.head, ...own]);
  response.end(request.method === 'HEAD' ? undefined : encoded.bytes);
}

/** Only documents have a date. */
function hasIt({ headers }: IncomingMessage, print: Print, { etag }: Encoded): boolean {
  const modified = print.headers['last-modified'];
  const known = { ifNoneMatch: headers['if-none-match'], ifModifiedSince: headers['if-modified-since'] };
  return isUnchanged(known, etag, modified === undefined ? null : new Date(modified));
}

/** Browsers differ by a handful of headers; whoever invents new ones fills no more than this. */
const maxKnown = 1_000;
const known = new Map<string, Encoding>();

function encodingOf(accepted: string | string[] | undefined): Encoding {
  const header = String(accepted ?? '');
  const before = known.get(header);
  if (before) return before;
  const encoding = chooseEncoding(header) ?? 'identity';
  if (known.size < maxKnown) known.set(header, encoding);
  return encoding;
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
