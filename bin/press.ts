import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { buildsFolder, listBuilds } from '#bin/list-builds.ts';
import { noteFailure, noteSeen } from '#lib/changes/standing.ts';
import { type ReadEvents, watchChanges } from '#lib/changes/watch-changes.ts';
import { secondMs } from '#lib/clock.ts';
import { database, wasDatabaseAway, watchDatabase } from '#lib/db/client.ts';
import { followDatabaseClock } from '#lib/db/database-clock.ts';
import { env } from '#lib/env.ts';
import { liveStreams } from '#lib/live/live-streams.ts';
import { answerMedia } from '#lib/media/answer-media.ts';
import { type ChangeListener, type Press, startPress } from '#lib/press/start-press.ts';
import { projectPath } from '#lib/project.ts';
import { keepCounting } from '#lib/readership/keep-counting.ts';
import { senderCookie } from '#lib/sharing/cookie.ts';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';

/**
 * The press of this installation: hands it the build, the changes, the database's clock, pictures and the counting of
 * reads, of none of which it knows more.
 * @param options.hearsAtOnce whether the database can be listened to; else it is asked each second
 */
export async function servePaper({
  host,
  port,
  hearsAtOnce = true,
}: {
  host: string;
  port: number;
  hearsAtOnce?: boolean;
}): Promise<Press> {
  const { SITE_URL, TRUST_PROXY, PRESS_CACHE_MB, STALE_MAX, NEXT_DIST_DIR } = env();
  const pulse = watchDatabase();
  const readership = keepCounting();
  const press = await startPress({
    host,
    port,
    siteUrl: SITE_URL,
    trustedProxies: TRUST_PROXY,
    projectDir: projectPath(),
    buildDir: projectPath(NEXT_DIST_DIR),
    buildDirs: (await listBuilds()).map((name) => projectPath(buildsFolder, name)),
    folders: staticFolders(),
    maxBytes: PRESS_CACHE_MB * 1024 * 1024,
    staleMaxMs: STALE_MAX * secondMs,
    formCookies: [senderCookie],
    followChanges: (listener, stop) => followChanges(listener, stop, hearsAtOnce),
    answerPicture: answerMedia,
    isDatabaseThere: async () => !pulse.isAway() && !wasDatabaseAway() && (await answersInTime()),
    onSent: readership.count,
  });
  return {
    ...press,
    stop: async () => {
      // nobody's answer is cut short by it: their pages come back by themselves
      liveStreams().stop();
      closeAllConnections();
      await press.stop();
      await readership.stop();
      await pulse.stop();
    },
  };
}

/** The builds' files, whose names say what is in them, and those of `public/`. */
function staticFolders() {
  const own = projectPath(env().NEXT_DIST_DIR, 'static');
  return [
    {
      path: '/_next/static/',
      // a page of another build is in caches, in browsers, and at copies that were started before or after this one
      dirs: async () => [own, ...(await listBuilds()).map((name) => projectPath(buildsFolder, name, 'static'))],
      cacheControl: 'public, max-age=31536000, immutable',
    },
    { path: '/', dirs: async () => [projectPath('public')], cacheControl: 'public, max-age=86400' },
  ];
}

async function followChanges(
  { onChange, onLostTrack, onSeen }: ChangeListener,
  stop: AbortSignal,
  listens: boolean,
): Promise<{ done: Promise<unknown> }> {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env();
  // what is kept is true until an instant; where that is cannot be told when the time jumps
  const clock = await followDatabaseClock(database(), stop, onLostTrack);
  const seen = () => {
    onSeen();
    noteSeen();
  };
  const streams = liveStreams();
  const lostTrack = () => {
    onLostTrack();
    streams.lostTrack();
  };
  const listener = {
    onChange,
    onEvents: (read: ReadEvents) => streams.tell(read),
    onLostTrack: lostTrack,
    onSeen: seen,
    onFailed: noteFailure,
  };
  const watching = watchChanges(DATABASE_DIRECT_URL ?? DATABASE_URL ?? '', listener, stop, { listens });
  return { done: Promise.all([watching, clock.done]) };
}

async function answersInTime(): Promise<boolean> {
  const asked = database()
    .execute(sql`select 1`)
    .then(() => true)
    .catch(() => false);
  return Promise.race([asked, sleep(2 * secondMs, false)]);
}
