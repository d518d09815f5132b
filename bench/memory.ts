import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#lib/db/embedded.ts';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { fetchText } from './ask.ts';
import { print, round } from './figure.ts';
import { generatePaper } from './generated-paper.ts';
import { load } from './load.ts';
import { stop, untilAnswers, withKeys } from './servers.ts';

const stories = 1_000;
const mebibyte = 1024 * 1024;
/** Room for every page; and for a third of them, so that pages are dropped and composed anew all the while. */
const measures = [
  { cacheMb: 256, warmUp: 20_000, measured: 100_000 },
  { cacheMb: 4, warmUp: 10_000, measured: 10_000 },
] as const;

type Memory = { rss: number; keptBytes: number };

/** Does the press grow as it serves a thousand stories? */
export async function measureMemory(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const { DATABASE_URL } = await generatePaper(stories, variables);
  for (const one of measures) await measure({ ...variables, DATABASE_URL }, one, children);
}

async function measure(
  variables: Record<string, string>,
  { cacheMb, warmUp, measured }: (typeof measures)[number],
  children: ChildProcess[],
): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const press = fork(projectPath('bench', 'press.ts'), [String(port)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...inheritedEnv(), ...(await withKeys(variables)), SITE_URL: origin, PRESS_CACHE_MB: String(cacheMb) },
  });
  children.push(press);
  await untilAnswers(`${origin}/health/ready`, press);
  const paths = asRead(await storyPaths(origin));
  await load(origin, paths, { requests: warmUp });
  const before = await memoryOf(press);
  const { rps, p99Ms } = await load(origin, paths, { requests: measured });
  const after = await memoryOf(press);
  await stop(press);
  print({
    figure: `memory after ${measured} requests for ${stories} stories ÷ before, ${cacheMb} MB of pages`,
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

/** Every story, at its own address. */
async function storyPaths(origin: string): Promise<string[]> {
  const sitemap = await fetchText(`${origin}/sitemaps/stories-1.xml`);
  const paths = [...new Set([...sitemap.matchAll(/\/story\/[a-z0-9-]+/g)].map(([path]) => path))];
  if (paths.length !== stories) throw new Error(`the sitemap has ${paths.length} stories, not ${stories}`);
  return paths;
}

/** Every story once, then some more often than others, as people read: the n-th 1/n as often as the first. */
function asRead(paths: readonly string[]): string[] {
  const drawn = Array.from({ length: 9 * paths.length }, (_, place) => {
    const even = (place * 0.618_033_988_75) % 1;
    return paths[Math.floor(paths.length ** even) - 1] ?? '/';
  });
  return [...paths, ...drawn];
}
