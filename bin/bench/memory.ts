import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#lib/db/embedded.ts';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { fetchText } from './ask.ts';
import { print, round } from './figure.ts';
import { load } from './load.ts';
import { stop, untilAnswers, withKeys } from './servers.ts';

const addresses = 1_000;
const warmUp = 20_000;
const measured = 100_000;
const mebibyte = 1024 * 1024;
/** Room for every page, and for a part of them, so that pages are dropped all the while. */
const cacheSizesMb = [256, 16] as const;

type Memory = { rss: number; keptBytes: number };

/** Does the press grow as it serves? */
export async function measureMemory(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  for (const cacheMb of cacheSizesMb) await measure(variables, cacheMb, children);
}

async function measure(variables: Record<string, string>, cacheMb: number, children: ChildProcess[]): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const press = fork(projectPath('bin', 'bench-press.ts'), [String(port)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...inheritedEnv(), ...(await withKeys(variables)), SITE_URL: origin, PRESS_CACHE_MB: String(cacheMb) },
  });
  children.push(press);
  await untilAnswers(`${origin}/health/ready`, press);
  const paths = await manyPaths(origin);
  await load(origin, paths, { requests: warmUp });
  const before = await memoryOf(press);
  const { rps, p99Ms } = await load(origin, paths, { requests: measured });
  const after = await memoryOf(press);
  await stop(press);
  print({
    figure: `memory after ${measured} requests for ${paths.length} addresses ÷ before, ${cacheMb} MB of pages`,
    ratio: round(after.rss / before.rss),
    rssMb: { before: inMb(before.rss), after: inMb(after.rss) },
    keptMb: { before: inMb(before.keptBytes), after: inMb(after.keptBytes), atMost: cacheMb },
    rps: round(rps),
    p99Ms: round(p99Ms),
  });
}

const inMb = (bytes: number) => round(bytes / mebibyte);

async function memoryOf(press: ChildProcess): Promise<Memory> {
  press.send('memory');
  const [memory] = await once(press, 'message');
  return memory as Memory;
}

/** Every story of the demo, under as many addresses as it takes: a parameter a story does not use is kept in its key. */
async function manyPaths(origin: string): Promise<string[]> {
  const sitemap = await fetchText(`${origin}/sitemaps/stories-0.xml`);
  const stories = [...new Set([...sitemap.matchAll(/\/story\/[a-z0-9-]+/g)].map(([path]) => path))];
  return Array.from({ length: addresses }, (_, place) => {
    const path = stories[place % stories.length] ?? '/';
    return place < stories.length ? path : `${path}?page=${Math.floor(place / stories.length) + 1}`;
  });
}
