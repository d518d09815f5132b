import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { clientAddress, clientAddressHeader } from '#lib/press/client-address.ts';
import { compose } from '#lib/press/compose.ts';
import { deskPolicy, readerHeaders, safetyHeaders } from '#lib/press/headers.ts';
import type { House } from '#lib/press/house.ts';
import { sendNotice } from '#lib/press/notices.ts';
import { isOwnOrigin } from '#lib/press/origin.ts';
import { pagePathHeader, pageQueryHeader } from '#lib/press/page-path.ts';
import type { PaperResponse } from '#lib/press/paper-response.ts';
import { formTypes } from '#lib/press/read-form.ts';
import type { Route } from '#lib/press/routes.ts';

/** Lets Next answer by itself: the desk, pictures, the build's files. */
export async function passThrough(
  house: House,
  request: IncomingMessage,
  response: PaperResponse,
  route: Route,
): Promise<void> {
  makeTrustworthy(house, request);
  const ownPolicy = route.kind === 'through' && route.ownPolicy;
  const headers = ownPolicy ? safetyHeaders(house.siteUrl) : readerHeaders(house.siteUrl);
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.setHeader('x-request-id', response.requestId);
  if (route.kind === 'desk') {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!isReading && !isOwnOrigin(request.headers.origin, house.siteUrl)) {
      return sendNotice(house, request, response, 403);
    }
    // compared just now; Next and better-auth compare it again, and know the site by one name only
    if (request.headers.origin) request.headers.origin = new URL(house.siteUrl).origin;
    const policy = deskPolicy(randomBytes(16).toString('base64'));
    // Next takes the nonce for its scripts from the request
    request.headers['content-security-policy'] = policy;
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'private, no-store');
    if (isPlainForm(request)) return answerForm(house, request, response);
  }
  await house.composer(request, response);
}

/** What passes through may not claim another host, protocol or address. */
function makeTrustworthy(house: House, request: IncomingMessage): void {
  const site = new URL(house.siteUrl);
  request.headers[clientAddressHeader] = clientAddress(request, house.trustedProxies);
  request.headers['x-forwarded-host'] = site.host;
  request.headers['x-forwarded-proto'] = site.protocol.slice(0, -1);
  delete request.headers['x-forwarded-for'];
  delete request.headers[pagePathHeader];
  delete request.headers[pageQueryHeader];
  delete request.headers['x-middleware-subrequest'];
}

/** Is it a form that was sent without the desk's scripts, whose answer a person sees as a page? */
function isPlainForm({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && !headers['next-action'] && formTypes.test(headers['content-type'] ?? '');
}

/** Next answers a form it cannot use, broken or of another build, with a bare line; that becomes a notice. */
async function answerForm(house: House, request: IncomingMessage, response: PaperResponse): Promise<void> {
  delete request.headers['accept-encoding'];
  const { status, headers, body } = await compose(house.composer, request);
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
  if (status >= 400 && !isPage) return sendNotice(house, request, response, 409, { connection: 'close' });
  response.writeHead(status, headers).end(body);
}
