import type { ChildProcess } from 'node:child_process';
import { Agent } from 'node:http';
import { fetchText, size } from './ask.ts';
import { percentile, print, round } from './figure.ts';
import { startBare, startNext, startPress } from './servers.ts';

/** How fast and how heavy the demo's pages are, beside Next by itself and beside a bare server. */
const rounds = 5;
const roundMs = 2_000;
const concurrency = 8;

/** @param variables of the processes: DATABASE_URL, DATA_DIR, NODE_ENV */
export async function benchServing(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const press = await startPress(variables, children);
  const front = await fetchText(`${press}/calgary`);
  const path = /href="(\/story\/[^"]+)"/.exec(front)?.[1] ?? '/';
  const plain = await startNext(variables, children);
  const bare = await startBare(`${press}${path}`, children);
  for (const [what, page] of [
    ['story', path],
    ['front', '/calgary'],
  ] as const) {
    await compareSpeed(what, { press: press + page, 'next start': plain + page, 'bare node http': bare });
    await compareWeight(what, press + page, plain + page);
  }
}

/** Requests per second, in alternating rounds; the median of each server's rounds counts. */
async function compareSpeed(page: string, urls: Record<string, string>): Promise<void> {
  const results = new Map<string, { rps: number; p99Ms: number }[]>();
  for (const url of Object.values(urls)) await load(url, roundMs / 2);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, url] of Object.entries(urls)) {
      results.set(name, [...(results.get(name) ?? []), await load(url, roundMs)]);
    }
  }
  const median = (name: string, of: 'rps' | 'p99Ms') =>
    percentile(
      (results.get(name) ?? []).map((result) => result[of]),
      0.5,
    );
  const [own = '', ...rivals] = Object.keys(urls);
  for (const rival of rivals) {
    print({
      figure: `${page}: requests per second, ${own} ÷ ${rival}`,
      ratio: round(median(own, 'rps') / median(rival, 'rps')),
      [own]: round(median(own, 'rps')),
      [rival]: round(median(rival, 'rps')),
      p99Ms: { [own]: round(median(own, 'p99Ms')), [rival]: round(median(rival, 'p99Ms')) },
    });
  }
}

/** Bytes of a cold page view without pictures: the document and what it names, compressed as each server does. */
async function compareWeight(page: string, own: string, rival: string): Promise<void> {
  const [ours, theirs] = [await weigh(own), await weigh(rival)];
  print({
    figure: `${page}: bytes of a cold view without pictures, press ÷ next start`,
    ratio: round((ours.html + ours.css + ours.js) / (theirs.html + theirs.css + theirs.js)),
    press: ours,
    'next start': theirs,
  });
}

async function weigh(url: string): Promise<{ html: number; css: number; js: number }> {
  const html = await fetchText(url);
  const named = [
    ...new Set([...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css)[^"]*)"/g)].map((match) => match[1] ?? '')),
  ];
  const sizes = { html: await size(url), css: 0, js: 0 };
  for (const path of named) sizes[/\.js/.test(path) ? 'js' : 'css'] += await size(new URL(path, url).href);
  return sizes;
}

async function load(url: string, forMs: number): Promise<{ rps: number; p99Ms: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const timesMs: number[] = [];
  const begun = performance.now();
  const one = async () => {
    while (performance.now() - begun < forMs) {
      const sent = performance.now();
      await size(url, { agent });
      timesMs.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  agent.destroy();
  const seconds = (performance.now() - begun) / 1000;
  return { rps: timesMs.length / seconds, p99Ms: percentile(timesMs, 0.99) };
}
