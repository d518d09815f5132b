import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import next from 'next';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { projectPath } from '#lib/db/project.ts';
import { env } from '#lib/env.ts';
import { clientAddress, clientAddressHeader } from '#lib/press/client-address.ts';
import { type Composed, type Composer, compose } from '#lib/press/compose.ts';
import { deskPolicy, readerHeaders, safetyHeaders } from '#lib/press/headers.ts';
import { composeNotices, type NoticeStatus, type Notices } from '#lib/press/notices.ts';
import { isOwnOrigin } from '#lib/press/origin.ts';
import { readForm } from '#lib/press/read-form.ts';
import { type RebuiltRequest, rebuildRequest } from '#lib/press/rebuild-request.ts';
import { type Route, routeOf } from '#lib/press/routes.ts';
import { sendPage } from '#lib/press/send.ts';
import { stripRuntime } from '#lib/press/strip-runtime.ts';

type ReaderRoute = Extract<Route, { kind: 'reader' }>;
export type Press = { stop: () => Promise<void> };

const stopDeadlineMs = 25 * secondMs;
/** How browsers send forms. Anything else would make Next show the page as if nothing had been sent. */
const formTypes = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;
/** The cookie of a sender who has confirmed; a form may carry it, a page never sees it. */
const senderCookie = /(?:^|;\s*)(an_sender=[^;]*)/;

/** Starts the press on the production build. */
export async function listen({ host, port }: { host: string; port: number }): Promise<Press> {
  const { SITE_URL, TRUST_PROXY } = env();
  const app = next({ dev: false, dir: projectPath(), hostname: host, port });
  await app.prepare();
  const composer: Composer = app.getRequestHandler();
  const press = new Printer(composer, await composeNotices(composer, SITE_URL), SITE_URL, TRUST_PROXY);
  const server = createServer((request, response) => {
    press.print(request, response).catch((error: unknown) => {
      console.error(`press: ${request.method} ${pathOf(request)}: ${error instanceof Error ? error.stack : error}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 5 * minuteMs;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    stop: async () => {
      server.close();
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), stopDeadlineMs);
      if (server.listening) await once(server, 'close');
      clearTimeout(deadline);
    },
  };
}

class Printer {
  readonly #composer: Composer;
  readonly #notices: Notices;
  readonly #siteUrl: string;
  readonly #trustedProxies: number;
  readonly #https: boolean;

  constructor(composer: Composer, notices: Notices, siteUrl: string, trustedProxies: number) {
    this.#composer = composer;
    this.#notices = notices;
    this.#siteUrl = siteUrl;
    this.#trustedProxies = trustedProxies;
    this.#https = siteUrl.startsWith('https:');
  }

  async print(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = routeOf(pathOf(request));
    if (route.kind === 'reader') return this.#printReaderPage(request, response, route);
    this.#makeTrustworthy(request);
    for (const [name, value] of Object.entries(safetyHeaders(this.#https))) {
      if (value !== undefined) response.setHeader(name, value);
    }
    if (route.kind === 'desk') {
      if (!isReading(request) && !isOwnOrigin(request.headers.origin, this.#siteUrl)) {
        return this.#notice(request, response, 403);
      }
      // compared just now; Next and better-auth compare it again, and know the site by one name only
      if (request.headers.origin) request.headers.origin = new URL(this.#siteUrl).origin;
      const policy = deskPolicy(randomBytes(16).toString('base64'));
      // Next takes the nonce for its scripts from the request
      request.headers['content-security-policy'] = policy;
      response.setHeader('content-security-policy', policy);
      response.setHeader('cache-control', 'private, no-store');
    }
    await this.#composer(request, response);
  }

  async #printReaderPage(request: IncomingMessage, response: ServerResponse, route: ReaderRoute): Promise<void> {
    const { method = 'GET' } = request;
    if (!['GET', 'HEAD', 'POST'].includes(method))
      return this.#notice(request, response, 405, { allow: 'GET, HEAD, POST' });
    if (!isWellFormed(request)) return this.#notice(request, response, 400);
    const wanted: RebuiltRequest = {
      method: method === 'POST' ? 'POST' : 'GET',
      url: request.url ?? '/',
      siteUrl: this.#siteUrl,
      clientAddress: clientAddress(request, this.#trustedProxies),
    };
    if (route.personal) wanted.cookie = request.headers.cookie;
    if (method === 'POST') {
      if (!route.openToAll && !isOwnOrigin(request.headers.origin, this.#siteUrl))
        return this.#notice(request, response, 403);
      const contentType = request.headers['content-type'] ?? '';
      if (!formTypes.test(contentType)) return this.#notice(request, response, 415, { connection: 'close' });
      const body = await readForm(request).catch(() => null);
      if (body === null) return this.#notice(request, response, 413, { connection: 'close' });
      wanted.form = { contentType, body };
      wanted.cookie = senderCookie.exec(request.headers.cookie ?? '')?.[1];
    }
    const composed = await this.#compose(wanted);
    if (!composed) return this.#notice(request, response, 500);
    const refusal = refusalOf(composed, method);
    if (refusal) return this.#notice(request, response, refusal);
    const headers: OutgoingHttpHeaders = {
      ...readerHeaders(this.#https),
      'cache-control': route.secret || method === 'POST' ? 'private, no-store' : 'public, max-age=0, must-revalidate',
    };
    if (composed.headers.location) headers.location = composed.headers.location;
    // only the answer to a form may leave something in a browser
    if (method === 'POST' && composed.headers['set-cookie']) headers['set-cookie'] = composed.headers['set-cookie'];
    const html = stripRuntime(composed.body.toString('utf8'));
    await sendPage(request, response, { status: composed.status, headers, html });
  }

  async #compose(wanted: RebuiltRequest): Promise<Composed | null> {
    try {
      return await compose(this.#composer, rebuildRequest(wanted));
    } catch (error) {
      console.error(`press: ${wanted.method} failed: ${error instanceof Error ? error.stack : error}`);
      return null;
    }
  }

  async #notice(
    request: IncomingMessage,
    response: ServerResponse,
    status: NoticeStatus,
    extra: OutgoingHttpHeaders = {},
  ): Promise<void> {
    const headers = { ...readerHeaders(this.#https), 'cache-control': 'private, no-store', ...extra };
    await sendPage(request, response, { status, headers, html: this.#notices.get(status) ?? '' });
  }

  /** What passes through untouched still may not claim another host, protocol or address. */
  #makeTrustworthy(request: IncomingMessage): void {
    const site = new URL(this.#siteUrl);
    request.headers[clientAddressHeader] = clientAddress(request, this.#trustedProxies);
    request.headers['x-forwarded-host'] = site.host;
    request.headers['x-forwarded-proto'] = site.protocol.slice(0, -1);
    delete request.headers['x-forwarded-for'];
    delete request.headers['x-middleware-subrequest'];
  }
}

/**
 * Next answers what it cannot use with a bare line: a form of another build with 409 or 404, a broken body with 400
 * or 500. Those become pages of the paper.
 */
function refusalOf({ status, headers }: Composed, method: string): NoticeStatus | null {
  if (status >= 500) return method === 'POST' ? 409 : 500;
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
  if (isPage || (status >= 300 && status < 400)) return null;
  return method === 'POST' ? 409 : 400;
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** A path that cannot be decoded would make Next throw. */
function isWellFormed(request: IncomingMessage): boolean {
  try {
    return !decodeURIComponent(pathOf(request)).includes('\0');
  } catch {
    return false;
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}
