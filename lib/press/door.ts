import { once } from 'node:events';
import { createServer, IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { minuteMs, now, secondMs } from '#lib/clock.ts';
import { normalizeUrl } from '#lib/http/normalize-url.ts';
import { discardBody, hasBody } from '#lib/http/take-body.ts';
import type { AccessLog } from '#lib/press/answering/access-log.ts';
import { answerReader } from '#lib/press/answering/answer-reader.ts';
import { answerDesk, passThrough } from '#lib/press/answering/pass-through.ts';
import { PressResponse } from '#lib/press/answering/press-response.ts';
import { refuse } from '#lib/press/answering/refuse.ts';
import { sendPrint } from '#lib/press/answering/send.ts';
import { sendStream } from '#lib/press/answering/send-composed.ts';
import { safetyHeaders } from '#lib/press/headers.ts';
import type { PressContext } from '#lib/press/press-context.ts';
import { isPolled, loggedPath, methodsOf, pathOf, type Route, routeOf } from '#lib/press/routes.ts';

export type Door = {
  server: Server;
  /** Takes no more requests; those that run are finished, for 25 seconds at most. */
  close: () => Promise<void>;
};

const stopDeadlineMs = 25 * secondMs;
/** A request has to be here whole by then. */
const requestTimeoutMs = 5 * minuteMs;
/** Who neither sends nor takes a byte for this long is gone. */
const silenceTimeoutMs = 2 * minuteMs;

/** Makes the server that all requests come to. It does not listen yet. */
export function openDoor(context: PressContext, log: AccessLog): Door {
  const sockets = new Set<Socket>();
  const running = new Set<PressResponse>();
  let isClosing = false;
  const take = (request: IncomingMessage, response: PressResponse) => {
    running.add(response);
    if (isClosing) response.shouldKeepAlive = false;
    response.once('close', () => {
      running.delete(response);
      if (isClosing) request.socket.destroySoon();
    });
    answerAndLog(context, log, request, response);
  };
  const server = createServer({ IncomingMessage, ServerResponse: PressResponse }, take);
  server.on('checkContinue', (request: IncomingMessage, response: PressResponse) => {
    response.isUninvited = true;
    take(request, response);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.requestTimeout = requestTimeoutMs;
  server.timeout = silenceTimeoutMs;
  return {
    server,
    close: async () => {
      isClosing = true;
      const closed = once(server, 'close');
      server.close();
      const busy = new Set<Socket>();
      for (const response of running) {
        // those that wait for the next request would hold us as long as they like
        response.shouldKeepAlive = false;
        if (response.socket) busy.add(response.socket);
      }
      for (const socket of sockets) if (!busy.has(socket)) socket.destroySoon();
      const deadline = setTimeout(() => server.closeAllConnections(), stopDeadlineMs);
      await closed;
      clearTimeout(deadline);
    },
  };
}

/** What is kept goes out without waiting for anything, a promise included: most of what is read is. */
function answer(context: PressContext, request: IncomingMessage, response: PressResponse): void | Promise<void> {
  // an address is kept in its one straight form, so whatever is found under it as it came is what was asked for
  const kept = isReading(request) && !hasBody(request) ? context.pages.find(request.url ?? '/') : null;
  return kept ? sendPrint(request, response, kept, 'hit') : findAndSend(context, request, response);
}

async function findAndSend(context: PressContext, request: IncomingMessage, response: PressResponse): Promise<void> {
  const url = normalizeUrl(request.url ?? '/');
  if (url === null) return refuse(context, request, response, null, { status: 400 });
  request.url = url;
  const path = pathOf(request);
  const route = routeOf(path);
  if (!methodsOf(route).includes(request.method ?? ''))
    return refuse(context, request, response, route, { status: 405 });
  if (isReading(request)) {
    // nothing is read of a request that only asks
    if (hasBody(request)) await discardBody(request, response);
    const fixedAnswers = context.fixedAnswers.get(path);
    if (fixedAnswers) return sendPrint(request, response, fixedAnswers, 'hit');
  }
  await answerRoute(context, request, response, route);
}

async function answerRoute(
  context: PressContext,
  request: IncomingMessage,
  response: PressResponse,
  route: Route,
): Promise<void> {
  switch (route.kind) {
    case 'reader':
    case 'document':
      return answerReader(context, request, response, route);
    case 'file':
      return sendPrint(request, response, (await context.files.find(pathOf(request))) ?? context.noFile, 'bypass');
    case 'picture': {
      const headers = new Headers();
      const known = request.headers['if-none-match'];
      if (known !== undefined) headers.set('if-none-match', known);
      const picture = await context.answerPicture({ method: request.method ?? 'GET', headers }, route.name);
      return sendStream(response, picture, safetyHeaders(context.siteUrl));
    }
    case 'desk':
      return answerDesk(context, request, response, route);
    case 'through':
      return passThrough(context, request, response, route);
    default:
      return route satisfies never;
  }
}

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

function answerAndLog(context: PressContext, log: AccessLog, request: IncomingMessage, response: PressResponse): void {
  const { method = '', headers } = request;
  response.once('close', () => {
    const { requestId: id, begunMs, cache, why } = response;
    // nothing that is kept has a secret in its address
    const path = cache === 'hit' ? pathOf(request) : loggedPath(request);
    // 499: the reader went away before all of it was sent
    const status = response.writableFinished ? response.statusCode : 499;
    const isNews = cache !== null || status >= 400 || !isPolled(path);
    if (isNews) log.add({ at: now(), id, method, path, status, ms: performance.now() - begunMs, cache, why });
    context.onSent({ method, path, status, headers });
  });
  const fail = (error: unknown) => {
    console.error(`press: ${method} ${loggedPath(request)}: ${error instanceof Error ? error.stack : error}`);
    if (response.headersSent) return void response.destroy();
    void refuse(context, request, response, null, { status: 500 }).catch(() => response.destroy());
  };
  try {
    answer(context, request, response)?.catch(fail);
  } catch (error) {
    fail(error);
  }
}
