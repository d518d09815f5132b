import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { clientAddress, clientAddressHeader } from '#lib/http/client-address.ts';
import type { PressContext } from '#lib/press/press-context.ts';

/** What Next and the rooms behind it read of a person's own request; nothing else that is sent gets there. */
const passed = [
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'cookie',
  'if-none-match',
  'if-modified-since',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'transfer-encoding',
  'user-agent',
] as const;

/** With these the desk's scripts ask for parts of pages and call actions. */
export const frameworkHeaders = [
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'rsc',
] as const;

/**
 * The headers Next gets to see of a request that passes through: those it reads, and of host, protocol and address
 * what the press knows rather than what a visitor claims.
 */
export function trustedHeaders(
  context: PressContext,
  request: IncomingMessage,
  alsoPassed: readonly string[] = [],
): IncomingHttpHeaders {
  const site = new URL(context.siteUrl);
  const headers: IncomingHttpHeaders = {
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    [clientAddressHeader]: clientAddress(request, context.trustedProxies),
  };
  for (const name of [...passed, ...alsoPassed]) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  // compared by the press; Next and better-auth compare it again, and know the site by one name only
  if (request.headers.origin) headers.origin = site.origin;
  return headers;
}

/**
 * The same request with other headers, and with a body that has been taken in. HEAD is asked as GET: the press sends the
 * headers alone, and they tell the length of what it would have sent.
 */
export function rebuilt(
  { method, url }: IncomingMessage,
  headers: IncomingHttpHeaders,
  body: Buffer | null = null,
): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: method === 'HEAD' ? 'GET' : method, url, headers, complete: true });
  delete request.headers['transfer-encoding'];
  delete request.headers['content-length'];
  if (body) request.headers['content-length'] = String(body.length);
  if (body) request.push(body);
  request.push(null);
  return request;
}
