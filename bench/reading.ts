import type { ChildProcess } from 'node:child_process';
import { demoEditions } from '#demo/editions.ts';
import { demoSections } from '#demo/sections.ts';
import { dayMs, now } from '#lib/clock.ts';
import { dayOf } from '#lib/editions/days.ts';
import { ask } from './ask.ts';
import { percentile, print, round } from './figure.ts';
import { generatePaper } from './generated-paper.ts';
import { compareSearches } from './plain-search.ts';
import { searchPaths } from './searches.ts';
import { startPress } from './servers.ts';

/** How long pages take in a young and in an old paper: the same pages, one after another, in turns. */
const rounds = 3;

type Paper = { stories: number; url: string; press: string };

/** @param variables of the press: DATABASE_URL (whose server gets a database for each size), DATA_DIR, NODE_ENV */
export async function benchReading(
  sizes: readonly [number, number],
  variables: Record<string, string>,
  children: ChildProcess[],
): Promise<void> {
  const [small, large] = [
    await makePaper(sizes[0], variables, children),
    await makePaper(sizes[1], variables, children),
  ];
  for (const [page, paths] of Object.entries(pagePaths())) {
    const times = { small: [] as number[], large: [] as number[] };
    await timeAll(small, paths);
    await timeAll(large, paths);
    for (let turn = 0; turn < rounds; turn += 1) {
      times.small.push(...(await timeAll(small, paths)));
      times.large.push(...(await timeAll(large, paths)));
    }
    print({
      figure: `${page}: p95 of an answer, ${large.stories} ÷ ${small.stories} stories`,
      ratio: round(percentile(times.large, 0.95) / percentile(times.small, 0.95)),
      small: { stories: small.stories, ...inMs(times.small) },
      large: { stories: large.stories, ...inMs(times.large) },
    });
  }
  for (const paper of [small, large]) await compareSearches(paper.url, paper.stories);
}

const inMs = (times: readonly number[]) => ({
  p50Ms: round(percentile(times, 0.5)),
  p95Ms: round(percentile(times, 0.95)),
});

async function makePaper(stories: number, variables: Record<string, string>, children: ChildProcess[]): Promise<Paper> {
  const own = await generatePaper(stories, variables);
  // every answer is composed: how long a kept page takes says nothing about how many stories there are
  const press = await startPress({ ...own, PRESS_CACHE_MB: '0' }, children);
  return { stories, url: own.DATABASE_URL, press };
}

/** Many addresses of each kind of page, so that the database does not answer the same question again and again. */
function pagePaths(): Record<string, string[]> {
  const editions = demoEditions.slice(0, 2);
  const days = Array.from({ length: 40 }, (_, place) => new Date(now().getTime() - (20 + place * 150) * dayMs));
  return {
    front: [...editions, ...editions, ...editions, ...editions].map(({ slug }) => `/${slug}`),
    section: editions.flatMap(({ slug }) =>
      demoSections.flatMap((section) => [1, 2, 5].map((page) => `/${slug}/${section.slug}?page=${page}`)),
    ),
    search: searchPaths,
    'archive month': days.flatMap((day) =>
      editions.map(({ slug }) => `/${slug}/archive/${dayOf(day, 'UTC').slice(0, 7)}`),
    ),
    'archive day': days.flatMap((day) => editions.map(({ slug }) => `/${slug}/archive/${dayOf(day, 'UTC')}`)),
  };
}

/** Milliseconds of each answer. A small paper may have nothing on a day: that answer counts too. */
async function timeAll({ press }: Paper, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const asked = performance.now();
    const { headers } = await ask(press + path, { mayBe: [404] });
    times.push(performance.now() - asked);
    if (String(headers['cache-status']).includes('; hit')) throw new Error(`${path} was kept`);
  }
  return times;
}
