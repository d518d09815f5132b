import type { IncomingMessage } from 'node:http';
import { clientAddress } from '#lib/http/client-address.ts';
import { isOwnOrigin } from '#lib/http/own-origin.ts';
import { formTypes, takeBody } from '#lib/http/take-body.ts';
import type { PressResponse } from '#lib/press/answering/press-response.ts';
import { type Refusal, refuse } from '#lib/press/answering/refuse.ts';
import { sendPrint } from '#lib/press/answering/send.ts';
import { restoreForm } from '#lib/press/forms/sent-form.ts';
import type { PressContext } from '#lib/press/press-context.ts';
import { printPage, RefusedError } from '#lib/press/print-page.ts';
import { type RebuiltRequest, rebuildUrl } from '#lib/press/rebuild-request.ts';
import { loggedPath, type ReaderRoute, type Route } from '#lib/press/routes.ts';

/** Readers' forms hold two addresses and a little of Next's: anything near this is not one of them. */
const maxFormBytes = 64 * 1024;

/** Answers a reader whose page is not at hand: prints it, for all who ask meanwhile, or for this reader alone. */
export async function answerReader(
  context: PressContext,
  request: IncomingMessage,
  response: PressResponse,
  route: Extract<Route, { kind: 'reader' | 'document' }>,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const isReading = method === 'GET' || method === 'HEAD';
  try {
    // a document is only read: whatever else is asked of it was refused at the door
    if (route.kind === 'document' || (isReading && !route.secret)) {
      const key = rebuildUrl(url);
      const kept = context.pages.find(key);
      const { print, state } = kept ? { print: kept, state: 'hit' as const } : await context.pages.print(key);
      return await sendPrint(request, response, print, state);
    }
    const asked = await readRequest(context, request, response, route);
    if ('status' in asked) return refuse(context, request, response, route, asked);
    const { print } = await printPage(context, asked, route);
    await sendPrint(request, response, print, 'bypass');
  } catch (error) {
    if (!(error instanceof RefusedError)) {
      console.error(`press: ${method} ${loggedPath(request)}: ${error instanceof Error ? error.stack : error}`);
    }
    const status = error instanceof RefusedError ? error.status : 500;
    if (error instanceof RefusedError) response.why = error.why;
    // what failed because the database is away will work again by itself; a form’s failure does not say why it failed
    const isAway = (status === 500 || (status === 400 && method === 'POST')) && !(await context.isDatabaseThere());
    await refuse(context, request, response, route, { status: isAway ? 503 : status });
  }
}

/**
 * What of a request Next may see, or why it is refused at the door.
 * @throws {RefusedError}
 */
async function readRequest(
  context: PressContext,
  request: IncomingMessage,
  response: PressResponse,
  route: ReaderRoute,
): Promise<RebuiltRequest | Refusal> {
  const { method = 'GET', url = '/', headers } = request;
  const { siteUrl, trustedProxies } = context;
  const asked = { url, siteUrl, clientAddress: clientAddress(request, trustedProxies) };
  if (method !== 'POST') return { ...asked, method: 'GET', cookie: route.personal ? headers.cookie : undefined };
  if (!route.openToAll && !isOwnOrigin(headers.origin, siteUrl)) return { status: 403 };
  const contentType = headers['content-type'] ?? '';
  if (!formTypes.test(contentType)) return { status: 415 };
  const body = await takeBody(request, response, maxFormBytes);
  if (body === null) return { status: 413 };
  const sent = { contentType, body };
  // what mail programs post is no form of a page
  const form = route.openToAll ? sent : await restoreForm(sent, context.formNames);
  return { ...asked, method, form, cookie: onlyCookies(headers.cookie, context.formCookies) };
}

/** Of the cookies that came along, those of these names. */
function onlyCookies(header = '', names: readonly string[]): string | undefined {
  const kept = header.split(';').filter((cookie) => names.includes(cookie.split('=', 1)[0]?.trim() ?? ''));
  return kept.length > 0 ? kept.map((cookie) => cookie.trim()).join('; ') : undefined;
}
