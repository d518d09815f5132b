import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Db } from '#lib/db/client.ts';
import { ask } from './ask.ts';
import { percentile, print, round } from './figure.ts';
import { findPlace, type News, type Shows, storyLife } from './news.ts';

/** Each is published, updated, corrected and killed: 500 changes, half of which put words before readers. */
const stories = 125;
const [edition, section] = ['calgary', 'local'];
const lists = [`/${edition}`, `/${edition}/${section}`, `/feeds/${edition}.rss`];
/** Two readers never leave a page alone. */
const readers = 2;
const pauseMs = 5;
const staleMs = 2_000;
const giveUpMs = 15_000;

/**
 * How long after the desk's step every copy of the server shows it on every page, while readers keep those pages hot.
 * @param copies origins of servers that share a database
 */
export async function measureVisible(db: Db, copies: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const place = await findPlace(db, edition, section);
  const timesMs: number[] = [];
  let stale = 0;
  for (let number = 1; number <= stories; number += 1) {
    const { path, news } = await storyLife(db, place, number);
    for (const one of news) {
      const seen = await watch(one, path, copies, agent);
      timesMs.push(Math.max(...seen.timesMs));
      stale += seen.stale;
    }
  }
  agent.destroy();
  print({
    figure: `milliseconds until ${timesMs.length} publications, updates, corrections and kills were everywhere, p99 ÷ 1 s`,
    ratio: round(percentile(timesMs, 0.99) / 1_000),
    p50Ms: round(percentile(timesMs, 0.5)),
    p99Ms: round(percentile(timesMs, 0.99)),
    mostMs: round(Math.max(...timesMs)),
    staleAnswersAfter2s: stale,
    copies: copies.length,
    pages: lists.length + 1,
  });
}

type Seen = { timesMs: number[]; stale: number };

/** Readers ask for every page before, during and after it happens. */
async function watch(news: News, path: string, copies: readonly string[], agent: Agent): Promise<Seen> {
  const watched = [
    { path, shows: news.story },
    ...lists.flatMap((list) => (news.lists ? [{ path: list, shows: news.lists }] : [])),
  ];
  const pages = copies.flatMap((copy) => watched.map((page) => ({ ...page, url: copy + page.path })));
  // it was read already, so that an old page is there to be wrong
  await Promise.all(pages.map(({ url }) => ask(url, { agent, mayBe: [404, 410] })));
  const happened: Happened = { atMs: null };
  const reading = pages.map(({ url, shows }) =>
    Promise.all(Array.from({ length: readers }, () => read(url, shows, happened, agent))),
  );
  await news.do();
  happened.atMs = performance.now();
  const found = (await Promise.all(reading)).flat();
  return { timesMs: found.map(({ tookMs }) => tookMs), stale: found.reduce((sum, { stale }) => sum + stale, 0) };
}

type Read = { tookMs: number; stale: number };
type Happened = { atMs: number | null };

/** One reader, until the page shows the news, and once more, whether it still does. */
async function read(url: string, shows: Shows, happened: Happened, agent: Agent): Promise<Read> {
  const isShown = reader(url, shows, agent);
  let stale = 0;
  for (;;) {
    const askedMs = performance.now();
    const shown = await isShown();
    const { atMs } = happened;
    if (atMs !== null) {
      if (shown) {
        const tookMs = performance.now() - atMs;
        return { tookMs, stale: stale + Number(!(await isShown())) };
      }
      if (askedMs - atMs > staleMs) stale += 1;
      if (askedMs - atMs > giveUpMs) return { tookMs: giveUpMs, stale };
    }
    await sleep(pauseMs);
  }
}

/** Unpacks a page only when it is another one than before. */
function reader(url: string, shows: Shows, agent: Agent): () => Promise<boolean> {
  let last: { etag: string; isShown: boolean } | undefined;
  return async () => {
    const { status, headers, body } = await ask(url, { agent, encoding: 'gzip', mayBe: [404, 410] });
    const etag = `${status} ${headers.etag}`;
    if (!headers.etag || last?.etag !== etag) {
      const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8');
      last = { etag, isShown: shows({ status, text }) };
    }
    return last.isShown;
  };
}
