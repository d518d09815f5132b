import { once } from 'node:events';
import { createServer, IncomingMessage, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import next from 'next';
import { noteFailure, noteSeen } from '#lib/changes/standing.ts';
import { watchChanges } from '#lib/changes/watch-changes.ts';
import { minuteMs, now, nowMs, secondMs } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { followDatabaseClock } from '#lib/db/database-clock.ts';
import { env } from '#lib/env.ts';
import { AccessLog } from '#lib/press/access-log.ts';
import { answerReader } from '#lib/press/answer-reader.ts';
import { readEnhancements } from '#lib/press/build-enhancements.ts';
import { buildsFolder, listBuilds } from '#lib/press/builds.ts';
import { withOtherBuilds } from '#lib/press/built-files.ts';
import { announceEnhancements } from '#lib/press/enhancements.ts';
import type { House } from '#lib/press/house.ts';
import { composeNotices, sendNotice } from '#lib/press/notices.ts';
import { Pages } from '#lib/press/pages.ts';
import { PaperResponse } from '#lib/press/paper-response.ts';
import { passThrough } from '#lib/press/pass-through.ts';
import type { Print } from '#lib/press/print.ts';
import { printPage } from '#lib/press/print-page.ts';
import { loggedPath, pathOf, routeOf } from '#lib/press/routes.ts';
import { sendPrint } from '#lib/press/send.ts';
import { printSpeculationRules, speculationRulesPath } from '#lib/press/speculation-rules.ts';
import { straightUrl } from '#lib/press/straight-url.ts';
import { Track } from '#lib/press/track.ts';
import { projectPath } from '#lib/project.ts';
import { keepCounting } from '#lib/readership/keep-counting.ts';

export type Press = {
  stop: () => Promise<void>;
  /** What the pages it keeps take up. */
  keptBytes: () => number;
};

const stopDeadlineMs = 25 * secondMs;

/**
 * Starts the press on the production build.
 * @param options.hearsAtOnce whether the database can be listened to; else it is asked each second
 */
export async function listen({
  host,
  port,
  hearsAtOnce = true,
}: {
  host: string;
  port: number;
  hearsAtOnce?: boolean;
}): Promise<Press> {
  const { SITE_URL, TRUST_PROXY, PRESS_CACHE_MB, STALE_MAX, DATABASE_URL, DATABASE_DIRECT_URL } = env();
  const app = next({ dev: false, dir: projectPath(), hostname: host, port });
  await app.prepare();
  const composer = withOtherBuilds(app.getRequestHandler(), projectPath(env().NEXT_DIST_DIR));
  const scripts = await readScripts(SITE_URL);
  const readership = keepCounting();
  const track = new Track(STALE_MAX * secondMs);
  const pages = new Pages({
    print: (url) =>
      printPage(
        { composer, siteUrl: SITE_URL },
        { method: 'GET', url, siteUrl: SITE_URL, clientAddress: '' },
        keptRoute(url),
      ),
    maxBytes: PRESS_CACHE_MB * 1024 * 1024,
    track,
    nowMs,
  });
  const stopWatching = new AbortController();
  // what is kept is true until an instant; where that is cannot be told when the time jumps
  const clock = await followDatabaseClock(database(), stopWatching.signal, () => pages.clear());
  const watching = watchChanges(
    DATABASE_DIRECT_URL ?? DATABASE_URL ?? '',
    {
      onChange: (tags) => pages.purge(tags),
      onLostTrack: () => pages.clear(),
      onSeen: () => {
        track.seen(nowMs());
        noteSeen();
      },
      onFailed: noteFailure,
    },
    stopWatching.signal,
    { listens: hearsAtOnce },
  );
  const house: House = {
    composer,
    notices: await composeNotices(composer, SITE_URL),
    pages,
    siteUrl: SITE_URL,
    trustedProxies: TRUST_PROXY,
    always: new Map([[speculationRulesPath, await printSpeculationRules(SITE_URL)], ...scripts]),
    isDatabaseThere,
    onPrinted: readership.count,
  };
  const log = new AccessLog((text) => process.stdout.write(text));
  const server = createServer({ IncomingMessage, ServerResponse: PaperResponse }, (request, response) =>
    answerAndLog(house, log, request, response),
  );
  server.requestTimeout = 5 * minuteMs;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    keptBytes: () => pages.bytes,
    stop: async () => {
      await close(server);
      stopWatching.abort();
      await Promise.all([watching, clock.done, readership.stop()]);
      log.flush();
    },
  };
}

/** Only what is the same for everybody is kept, so only these addresses come here. */
function keptRoute(url: string) {
  const route = routeOf(url.split('?', 1)[0] ?? '/');
  if (route.kind === 'reader' || route.kind === 'document') return route;
  throw new Error(`${route.kind} is not kept`);
}

/** What is kept goes out without waiting for anything, a promise included: most of what is read is. */
function answer(house: House, request: IncomingMessage, response: PaperResponse): void | Promise<void> {
  // an address is kept in its one straight form, so whatever is found under it as it came is what was asked for
  const kept = isReading(request) ? house.pages.find(request.url ?? '/') : null;
  return kept ? sendPrint(request, response, kept, 'hit') : findAndSend(house, request, response);
}

async function findAndSend(house: House, request: IncomingMessage, response: PaperResponse): Promise<void> {
  const url = straightUrl(request.url ?? '/');
  if (url === null) return sendNotice(house, request, response, 400);
  request.url = url;
  const path = pathOf(request);
  const always = isReading(request) ? house.always.get(path) : undefined;
  if (always) return sendPrint(request, response, always, 'hit');
  const route = routeOf(path);
  if (route.kind === 'reader' || route.kind === 'document') await answerReader(house, request, response, route);
  else await passThrough(house, request, response, route);
}

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

function answerAndLog(house: House, log: AccessLog, request: IncomingMessage, response: PaperResponse): void {
  const { method = '', headers } = request;
  response.once('close', () => {
    const { requestId: id, begunMs, cache } = response;
    // nothing that is kept has a secret in its address
    const path = cache === 'hit' ? pathOf(request) : loggedPath(request);
    // 499: the reader went away before all of it was sent
    const status = response.writableFinished ? response.statusCode : 499;
    log.add({ at: now(), id, method, path, status, ms: performance.now() - begunMs, cache });
    house.onPrinted({ method, path, status, headers });
  });
  const fail = (error: unknown) => {
    console.error(`press: ${method} ${loggedPath(request)}: ${error instanceof Error ? error.stack : error}`);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  };
  try {
    answer(house, request, response)?.catch(fail);
  } catch (error) {
    fail(error);
  }
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), stopDeadlineMs);
  if (server.listening) await once(server, 'close');
  clearTimeout(deadline);
}

async function isDatabaseThere(): Promise<boolean> {
  const asked = database()
    .execute(sql`select 1`)
    .then(() => true)
    .catch(() => false);
  return Promise.race([asked, sleep(2 * secondMs, false)]);
}

/**
 * The paper's own script: of this build, which its pages name, and of the other builds that are kept, whose pages are
 * in caches. No page needs it.
 */
async function readScripts(siteUrl: string): Promise<Map<string, Print>> {
  const own = await readEnhancements(projectPath(env().NEXT_DIST_DIR), siteUrl);
  const [path] = own.keys();
  if (path) announceEnhancements(path);
  const builds = (await listBuilds()).map((name) => readEnhancements(projectPath(buildsFolder, name), siteUrl));
  return new Map([...(await Promise.all(builds)).flatMap((scripts) => [...scripts]), ...own]);
}
