import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import next from 'next';
import { noteFailure, noteSeen } from '#lib/changes/standing.ts';
import { watchChanges } from '#lib/changes/watch-changes.ts';
import { nowMs, secondMs } from '#lib/clock.ts';
import { database, wasDatabaseAway, watchDatabase } from '#lib/db/client.ts';
import { followDatabaseClock } from '#lib/db/database-clock.ts';
import { env } from '#lib/env.ts';
import { answerMedia } from '#lib/media/answer-media.ts';
import { AccessLog } from '#lib/press/answering/access-log.ts';
import { readEnhancements } from '#lib/press/build-enhancements.ts';
import { buildsFolder, listBuilds } from '#lib/press/builds.ts';
import { Track } from '#lib/press/cache/freshness.ts';
import { Pages } from '#lib/press/cache/pages.ts';
import { openDoor } from '#lib/press/door.ts';
import { announceEnhancements } from '#lib/press/enhancements.ts';
import { readFormNames } from '#lib/press/forms/form-names.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import { composeNotices } from '#lib/press/notices.ts';
import type { House } from '#lib/press/press-context.ts';
import { makePlainPrint, type Print } from '#lib/press/print.ts';
import { printPage } from '#lib/press/print-page.ts';
import { routeOf } from '#lib/press/routes.ts';
import { printSpeculationRules, speculationRulesPath } from '#lib/press/speculation-rules.ts';
import { StaticFiles } from '#lib/press/static-files.ts';
import { projectPath } from '#lib/project.ts';
import { keepCounting } from '#lib/readership/keep-counting.ts';

export type Press = {
  stop: () => Promise<void>;
  /** What the pages it keeps take up. */
  keptBytes: () => number;
};

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
  const pulse = watchDatabase();
  const app = next({ dev: false, dir: projectPath(), hostname: host, port });
  await app.prepare();
  const composing = {
    composer: app.getRequestHandler(),
    siteUrl: SITE_URL,
    formNames: await readFormNames(projectPath(env().NEXT_DIST_DIR)),
  };
  const scripts = await readScripts(SITE_URL);
  const readership = keepCounting();
  const track = new Track(STALE_MAX * secondMs);
  const pages = new Pages({
    print: (url) => printPage(composing, { method: 'GET', url, siteUrl: SITE_URL, clientAddress: '' }, keptRoute(url)),
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
    ...composing,
    notices: await composeNotices(composing),
    pages,
    trustedProxies: TRUST_PROXY,
    always: new Map([[speculationRulesPath, await printSpeculationRules(SITE_URL)], ...scripts]),
    files: staticFiles(SITE_URL),
    noFile: makePlainPrint(404, noFileHeaders(SITE_URL), Buffer.from('Not found\n')),
    answerPicture: answerMedia,
    isDatabaseThere: async () => !pulse.isAway() && !wasDatabaseAway() && (await isDatabaseThere()),
    onPrinted: readership.count,
  };
  const log = new AccessLog((text) => process.stdout.write(text));
  const door = openDoor(house, log);
  door.server.listen(port, host);
  await once(door.server, 'listening');
  return {
    keptBytes: () => pages.bytes,
    stop: async () => {
      await door.close();
      stopWatching.abort();
      await Promise.all([watching, clock.done, readership.stop()]);
      await pulse.stop();
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

/** The builds' files, whose names say what is in them, and those of `public/`. */
function staticFiles(siteUrl: string): StaticFiles {
  const own = projectPath(env().NEXT_DIST_DIR, 'static');
  const folders = [
    {
      path: '/_next/static/',
      // a page of another build is in caches, in browsers, and at copies that were started before or after this one
      dirs: async () => [own, ...(await listBuilds()).map((name) => projectPath(buildsFolder, name, 'static'))],
      cacheControl: 'public, max-age=31536000, immutable',
    },
    { path: '/', dirs: async () => [projectPath('public')], cacheControl: 'public, max-age=86400' },
  ];
  return new StaticFiles(folders, readerHeaders(siteUrl));
}

const noFileHeaders = (siteUrl: string) => ({
  ...readerHeaders(siteUrl),
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
});

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
