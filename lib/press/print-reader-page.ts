import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { clientAddress } from '#lib/press/client-address.ts';
import { type Composed, compose } from '#lib/press/compose.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import type { House } from '#lib/press/house.ts';
import { type NoticeStatus, sendNotice } from '#lib/press/notices.ts';
import { isOwnOrigin } from '#lib/press/origin.ts';
import { formTypes, readForm } from '#lib/press/read-form.ts';
import { type RebuiltRequest, rebuildRequest } from '#lib/press/rebuild-request.ts';
import { loggedPath, pathOf, type ReaderRoute } from '#lib/press/routes.ts';
import { sendPage } from '#lib/press/send.ts';
import { stripRuntime } from '#lib/press/strip-runtime.ts';

/** The cookie of a sender who has confirmed; a form may carry it, a page never sees it. */
const senderCookie = /(?:^|;\s*)(an_sender=[^;]*)/;

type Refusal = { status: NoticeStatus; headers?: OutgoingHttpHeaders };

/** Answers a reader: has Next compose the page from a rebuilt request, takes its runtime out and sends it. */
export async function printReaderPage(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  route: ReaderRoute,
): Promise<void> {
  const asked = await readRequest(house, request, route);
  if ('status' in asked) return sendNotice(house, request, response, asked.status, asked.headers);
  const composed = await compose(house.composer, rebuildRequest(asked)).catch((error: unknown) => {
    console.error(`press: ${asked.method} ${loggedPath(request)}: ${error instanceof Error ? error.stack : error}`);
    return null;
  });
  const refusal = composed ? refusalOf(composed, asked.method) : 500;
  if (!composed || refusal) return sendNotice(house, request, response, refusal ?? 500);
  const isForm = asked.method === 'POST';
  const headers: OutgoingHttpHeaders = {
    ...readerHeaders(house.siteUrl, { ...route, frames: composed.frames }),
    'cache-control': route.secret || isForm ? 'private, no-store' : 'public, max-age=0, must-revalidate',
  };
  const { location, 'set-cookie': cookie } = composed.headers;
  if (location) headers.location = location;
  // only the answer to a form may leave something in a browser
  if (isForm && cookie) headers['set-cookie'] = cookie;
  const html = stripRuntime(composed.body.toString('utf8'));
  await sendPage(request, response, { status: composed.status, headers, html });
  const { method, headers: asking } = request;
  house.onPrinted({ method, path: pathOf(request), status: response.statusCode, headers: asking });
}

/** What of a request Next may see, or why it is refused at the door. */
async function readRequest(
  house: House,
  request: IncomingMessage,
  route: ReaderRoute,
): Promise<RebuiltRequest | Refusal> {
  const { method = 'GET', url = '/', headers } = request;
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405, headers: { allow: 'GET, HEAD, POST' } };
  const { siteUrl, trustedProxies } = house;
  const asked = { url, siteUrl, clientAddress: clientAddress(request, trustedProxies) };
  if (method !== 'POST') return { ...asked, method: 'GET', cookie: route.personal ? headers.cookie : undefined };
  if (!route.openToAll && !isOwnOrigin(headers.origin, siteUrl)) return { status: 403 };
  const contentType = headers['content-type'] ?? '';
  // what is left of a refused body is not waited for
  if (!formTypes.test(contentType)) return { status: 415, headers: { connection: 'close' } };
  const body = await readForm(request).catch(() => null);
  if (body === null) return { status: 413, headers: { connection: 'close' } };
  return { ...asked, method, form: { contentType, body }, cookie: senderCookie.exec(headers.cookie ?? '')?.[1] };
}

/**
 * Next answers what it cannot use with a bare line: a form of another build with 409 or 404, a broken body with 400
 * or 500. Those become pages of the paper, and so does the empty page of something that went wrong.
 */
function refusalOf({ status, headers }: Composed, method: 'GET' | 'POST'): NoticeStatus | null {
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
  if (status >= 500) return method === 'POST' && !isPage ? 409 : 500;
  if (isPage || (status >= 300 && status < 400)) return null;
  return method === 'POST' ? 409 : 400;
}
