import { once } from 'node:events';
import next from 'next';
import { nowMs } from '#lib/clock.ts';
import type { PageTag } from '#lib/page-notes.ts';
import { AccessLog } from '#lib/press/answering/access-log.ts';
import { Freshness } from '#lib/press/cache/freshness.ts';
import { Pages } from '#lib/press/cache/pages.ts';
import { openDoor } from '#lib/press/door.ts';
import { announceEnhancements } from '#lib/press/enhancements.ts';
import { readFormNames } from '#lib/press/forms/form-names.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import { composeNotices } from '#lib/press/notices.ts';
import type { PressContext, Surroundings } from '#lib/press/press-context.ts';
import { makePlainPrint, type Print } from '#lib/press/print.ts';
import { printPage } from '#lib/press/print-page.ts';
import { readEnhancements } from '#lib/press/read-enhancements.ts';
import { routeOf } from '#lib/press/routes.ts';
import { printSpeculationRules, speculationRulesPath } from '#lib/press/speculation-rules.ts';
import { type Folder, StaticFiles } from '#lib/press/static-files.ts';

/** What the press hears of changes. */
export type ChangeListener = {
  onChange: (tags: PageTag[]) => void;
  /** Changes may have been missed, or the time has jumped. */
  onLostTrack: () => void;
  /** Every change up to now is known. */
  onSeen: () => void;
};

export type PressOptions = Surroundings & {
  host: string;
  port: number;
  /** The checkout, and the folder of the build in it that Next serves. */
  projectDir: string;
  buildDir: string;
  /** Every build that is kept; pages of theirs are in caches. */
  buildDirs: readonly string[];
  /** Files of the builds and of `public/`. */
  folders: readonly Folder[];
  /** How much the printed pages may take up. */
  maxBytes: number;
  /** How long pages are shown that may have changed. */
  staleMaxMs: number;
  /** Tells a listener of changes until `stop`; resolves when the clock is right, `done` when it has ended. */
  followChanges: (listener: ChangeListener, stop: AbortSignal) => Promise<{ done: Promise<unknown> }>;
};

export type Press = {
  stop: () => Promise<void>;
  /** What the pages it keeps take up. */
  keptBytes: () => number;
};

/** Starts the press on a production build: composes what it needs at hand, follows changes, and opens its door. */
export async function startPress(options: PressOptions): Promise<Press> {
  const { host, port, siteUrl, projectDir, buildDir } = options;
  const app = next({ dev: false, dir: projectDir, hostname: host, port });
  await app.prepare();
  const composing = { next: app.getRequestHandler(), siteUrl, formNames: await readFormNames(buildDir) };
  const scripts = await readScripts(options);
  const freshness = new Freshness(options.staleMaxMs);
  const pages = new Pages({
    print: (url) => printPage(composing, { method: 'GET', url, siteUrl, clientAddress: '' }, keptRoute(url)),
    maxBytes: options.maxBytes,
    freshness,
    nowMs,
  });
  const stop = new AbortController();
  const following = await options.followChanges(
    {
      onChange: (tags) => pages.purge(tags),
      onLostTrack: () => pages.clear(),
      onSeen: () => freshness.seen(nowMs()),
    },
    stop.signal,
  );
  const context: PressContext = {
    ...options,
    ...composing,
    notices: await composeNotices(composing),
    pages,
    fixedAnswers: new Map([[speculationRulesPath, await printSpeculationRules(siteUrl)], ...scripts]),
    files: new StaticFiles(options.folders, readerHeaders(siteUrl)),
    noFile: makePlainPrint(404, noFileHeaders(siteUrl), Buffer.from('Not found\n')),
  };
  const log = new AccessLog((text) => process.stdout.write(text));
  const door = openDoor(context, log);
  door.server.listen(port, host);
  await once(door.server, 'listening');
  return {
    keptBytes: () => pages.bytes,
    stop: async () => {
      await door.close();
      stop.abort();
      await following.done;
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

const noFileHeaders = (siteUrl: string) => ({
  ...readerHeaders(siteUrl),
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
});

/**
 * The paper's own script: of this build, which its pages name, and of the other builds that are kept, whose pages are
 * in caches. No page needs it.
 */
async function readScripts({ buildDir, buildDirs, siteUrl }: PressOptions): Promise<Map<string, Print>> {
  const own = await readEnhancements(buildDir, siteUrl);
  const [path] = own.keys();
  if (path) announceEnhancements(path);
  const others = await Promise.all(buildDirs.map((dir) => readEnhancements(dir, siteUrl)));
  return new Map([...others.flatMap((scripts) => [...scripts]), ...own]);
}
