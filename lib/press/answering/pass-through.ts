import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isOwnOrigin } from '#lib/http/own-origin.ts';
import { discardBody, formTypes, takeBody } from '#lib/http/take-body.ts';
import { writeEntry } from '#lib/log-line.ts';
import type { PressResponse } from '#lib/press/answering/press-response.ts';
import { refuse } from '#lib/press/answering/refuse.ts';
import { sendComposed } from '#lib/press/answering/send-composed.ts';
import { type Composed, compose } from '#lib/press/compose.ts';
import { isBadlyFramed } from '#lib/press/framework-headers.ts';
import { deskPolicy, readerHeaders, safetyHeaders } from '#lib/press/headers.ts';
import type { NoticeStatus } from '#lib/press/notices.ts';
import type { PressContext } from '#lib/press/press-context.ts';
import type { DeskRoute, Route } from '#lib/press/routes.ts';
import { frameworkHeaders, rebuilt, trustedHeaders } from '#lib/press/trusted-request.ts';

/** What a form or an action of the desk may hold: a long story. Next's own limit is `bodySizeLimit`, the same. */
const maxFormBytes = 1024 * 1024;

/** Sends what Next answers that is no reader's page: cards, health, a captured mail. */
export async function passThrough(
  context: PressContext,
  request: IncomingMessage,
  response: PressResponse,
  route: Extract<Route, { kind: 'through' }>,
): Promise<void> {
  const composed = await compose(context.next, rebuilt(request, trustedHeaders(context, request)));
  for (const entry of composed.said) writeEntry(entry);
  if (composed.status >= 500 && composed.body.length === 0) {
    // because the database is away, as a rule, and then it will work again by itself
    const status = (await context.isDatabaseThere()) ? 500 : 503;
    return refuse(context, request, response, route, { status });
  }
  // only pages of the desk are told apart by what is sent beside their address
  const { vary: _, 'set-cookie': __, ...headers } = composed.headers;
  const safety = route.ownPolicy ? safetyHeaders(context.siteUrl) : readerHeaders(context.siteUrl);
  await sendComposed(request, response, { ...composed, headers: { ...headers, ...safety } });
}

/** Lets Next answer at the desk: pages, forms, actions, uploads, signing in. */
export async function answerDesk(
  context: PressContext,
  request: IncomingMessage,
  response: PressResponse,
  route: DeskRoute,
): Promise<void> {
  if (route.takes === 'stream') return streamThrough(context, request, response);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading && !isOwnOrigin(request.headers.origin, context.siteUrl)) {
    return refuse(context, request, response, route, { status: 403 });
  }
  if (isBadlyFramed(request.headers)) return refuse(context, request, response, route, { status: 400 });
  const policy = deskPolicy(randomBytes(16).toString('base64'));
  const trusted = {
    ...trustedHeaders(context, request, route.takes === 'page' ? frameworkHeaders : []),
    // Next takes the nonce for its scripts from the request
    'content-security-policy': policy,
  };
  const asked = isReading ? rebuilt(request, trusted) : await askedOf(request, response, route, trusted);
  if (typeof asked === 'number') return refuse(context, request, response, route, { status: asked });
  const composed = await compose(context.next, asked);
  const refusal = refusalOf(request, composed);
  if (refusal && composed.status >= 500 && !(await context.isDatabaseThere())) {
    for (const entry of composed.said) writeEntry(entry);
    return refuse(context, request, response, route, { status: 503 });
  }
  if (refusal && refusal < 500) response.why = composed.said[0]?.message ?? null;
  else for (const entry of composed.said) writeEntry(entry);
  if (refusal) return refuse(context, request, response, route, { status: refusal, headers: kept(composed) });
  await discardBody(request, response);
  const headers = {
    ...composed.headers,
    ...safetyHeaders(context.siteUrl),
    'content-security-policy': policy,
    'cache-control': 'private, no-store',
  };
  await sendComposed(request, response, { ...composed, headers });
}

/** Hands Next the answer itself: what it writes goes out as it comes, neither gathered nor compressed. */
async function streamThrough(context: PressContext, request: IncomingMessage, response: PressResponse): Promise<void> {
  const own = { ...readerHeaders(context.siteUrl), 'x-request-id': response.requestId };
  for (const [name, value] of Object.entries(own)) response.setHeader(name, value ?? '');
  await context.next(rebuilt(request, trustedHeaders(context, request, ['last-event-id'])), response);
}

/** What Next gets to see of something that was sent, or why it is refused before. An upload is read as it comes. */
async function askedOf(
  request: IncomingMessage,
  response: PressResponse,
  { takes }: DeskRoute,
  trusted: IncomingHttpHeaders,
): Promise<IncomingMessage | NoticeStatus> {
  if (takes === 'upload') {
    response.invite();
    request.headers = trusted;
    return request;
  }
  const isForm = formTypes.test(request.headers['content-type'] ?? '');
  if (takes === 'page' && !isForm && !request.headers['next-action']) return 415;
  const body = await takeBody(request, response, maxFormBytes);
  return body ? rebuilt(request, trusted, body) : 413;
}

/**
 * Next answers what it cannot use with a bare line or nothing at all: a form or an action of another build with 409
 * or 404, a broken body with 400 or 500. What it answers to the desk's scripts stays as it is.
 */
function refusalOf(
  { method, headers: asked }: IncomingMessage,
  { status, headers, hasBegun }: Composed,
): NoticeStatus | null {
  const type = String(headers['content-type'] ?? '');
  if (asked['next-action'] && status >= 500 && !hasBegun) return 400;
  if (status < 400 || /^(?:text\/html|text\/x-component|application\/json)/.test(type)) {
    // a page that could not be drawn is a shell without words
    return status >= 500 && type.startsWith('text/html') ? 500 : null;
  }
  if (method !== 'POST') return status === 404 ? null : status >= 500 ? 500 : 400;
  if (asked['next-action'] || status === 400 || status >= 500) return 400;
  return 409;
}

/** By this the desk's scripts know that the portal was built anew under them. */
function kept({ headers }: Composed): Record<string, string> {
  const name = 'x-nextjs-action-not-found';
  return headers[name] === undefined ? {} : { [name]: String(headers[name]) };
}
