import { setTimeout as sleep } from 'node:timers/promises';
import { announceChange } from '#lib/changes/announce-change.ts';
import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import type { PageTag } from '#lib/page-notes.ts';
import { ask } from './ask.ts';
import { percentile, print, round } from './figure.ts';

const turns = 40;
const mostTries = 200;

/** What a page costs that is not kept: the press composes it anew after each change; `next start` always does. */
export async function compareMisses(db: Db, page: string, own: string, rival: string): Promise<void> {
  const times = { own: [] as number[], rival: [] as number[] };
  const tag = await tagOf(own);
  for (let turn = 0; turn < turns; turn += 1) {
    await announceChange(db, [tag], now());
    times.own.push(await timeMiss(own));
    const asked = performance.now();
    await ask(rival);
    times.rival.push(performance.now() - asked);
  }
  const [ours, theirs] = [percentile(times.own, 0.5), percentile(times.rival, 0.5)];
  print({
    figure: `${page} composed anew: median milliseconds, press ÷ next start`,
    ratio: round(ours / theirs),
    press: round(ours),
    'next start': round(theirs),
  });
}

/** Milliseconds of the first answer that was not kept; what is sent until the press has heard of the change is not counted. */
async function timeMiss(url: string): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    await sleep(10);
    const asked = performance.now();
    const { headers } = await ask(url);
    if (String(headers['cache-status']).includes('uri-miss')) return performance.now() - asked;
  }
  throw new Error(`${url} is kept whatever changes`);
}

/** One that this page depends on, and few others. */
async function tagOf(url: string): Promise<PageTag> {
  const tags = String((await ask(url)).headers['surrogate-key'] ?? '').split(' ');
  const tag = tags.find((key) => /^story:/.test(key)) ?? tags.find((key) => /^stories/.test(key));
  if (!tag) throw new Error(`${url} depends on no story`);
  return tag as PageTag;
}
