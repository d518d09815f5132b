import type { IncomingMessage } from 'node:http';
import { clientAddress } from '#lib/press/client-address.ts';
import type { House } from '#lib/press/house.ts';
import { type NoticeStatus, sendNotice } from '#lib/press/notices.ts';
import { isOwnOrigin } from '#lib/press/origin.ts';
import type { PaperResponse } from '#lib/press/paper-response.ts';
import { printPage, RefusedError } from '#lib/press/print-page.ts';
import { formTypes, readForm } from '#lib/press/read-form.ts';
import { type RebuiltRequest, rebuildUrl } from '#lib/press/rebuild-request.ts';
import { loggedPath, type ReaderRoute, type Route } from '#lib/press/routes.ts';
import { sendPrint } from '#lib/press/send.ts';

/** The cookie of a sender who has confirmed; a form may carry it, a page never sees it. */
const senderCookie = /(?:^|;\s*)(an_sender=[^;]*)/;

type Refusal = { status: NoticeStatus; headers?: Readonly<Record<string, string>> };

/** Answers a reader whose page is not at hand: prints it, for all who ask meanwhile, or for this reader alone. */
export async function answerReader(
  house: House,
  request: IncomingMessage,
  response: PaperResponse,
  route: Extract<Route, { kind: 'reader' | 'document' }>,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const isReading = method === 'GET' || method === 'HEAD';
  if (route.kind === 'document' && !isReading) return refuse(house, request, response, { status: 405 });
  try {
    if (isReading && (route.kind === 'document' || !route.secret)) {
      const key = rebuildUrl(url);
      const kept = house.pages.find(key);
      const { print, state } = kept ? { print: kept, state: 'hit' as const } : await house.pages.print(key);
      return await sendPrint(request, response, print, state);
    }
    const asked = await readRequest(house, request, route as ReaderRoute);
    if ('status' in asked) return refuse(house, request, response, asked);
    const { print } = await printPage(house, asked, route);
    await sendPrint(request, response, print, 'bypass');
  } catch (error) {
    if (!(error instanceof RefusedError)) {
      console.error(`press: ${method} ${loggedPath(request)}: ${error instanceof Error ? error.stack : error}`);
    }
    const status = error instanceof RefusedError ? error.status : 500;
    // what failed because the database is away will work again by itself
    const isAway = status === 500 && !(await house.isDatabaseThere());
    await refuse(house, request, response, isAway ? { status: 503, headers: { 'retry-after': '10' } } : { status });
  }
}

function refuse(house: House, request: IncomingMessage, response: PaperResponse, refusal: Refusal): Promise<void> {
  const allow = refusal.status === 405 ? { allow: 'GET, HEAD, POST' } : {};
  return sendNotice(house, request, response, refusal.status, { ...allow, ...refusal.headers });
}

/** What of a request Next may see, or why it is refused at the door. */
async function readRequest(
  house: House,
  request: IncomingMessage,
  route: ReaderRoute,
): Promise<RebuiltRequest | Refusal> {
  const { method = 'GET', url = '/', headers } = request;
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405 };
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
