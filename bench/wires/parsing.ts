import { parseFeed as parseRaw } from 'feedsmith';
import { print, round } from '#bench/figure.ts';
import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import { readFeed } from '#lib/wires/feeds/read-feed.ts';
import { generatedFeed, itemsOfFeed } from './generated-feeds.ts';

const rounds = 5;

/**
 * What reading costs beside the raw parser, which repairs nothing, knows no charset and leaves foreign HTML as it is.
 * In turns, so that what else the machine does falls on both; the median of the rounds.
 */
export function measureParsing(feeds: number, madeAt: Date): void {
  for (const shape of ['cbc', 'full'] as const) {
    const url = 'https://news.example.com/feed';
    const documents = Array.from({ length: feeds }, (_, feed) =>
      Buffer.from(generatedFeed(shape, feed, 'https://news.example.com', { madeAt, newest: itemsOfFeed })),
    );
    const raw = () => {
      for (const bytes of documents) parseRaw(bytes.toString('utf8'));
    };
    const ours = () => {
      for (const bytes of documents) cleanDocument(readFeed(bytes, 'application/rss+xml', { url, timeZone: 'UTC' }));
    };
    const times = Array.from({ length: rounds }, () => ({ rawMs: timed(raw), oursMs: timed(ours) }));
    const [rawMs, oursMs] = [median(times.map((each) => each.rawMs)), median(times.map((each) => each.oursMs))];
    const items = feeds * itemsOfFeed;
    print({
      figure: `wires, ${shape === 'cbc' ? 'CBC-shaped' : 'whole stories'}: time to parse and clean ÷ the raw parser's alone`,
      ratio: round(oursMs / rawMs),
      itemsPerSecond: round((items / oursMs) * 1_000),
      rawItemsPerSecond: round((items / rawMs) * 1_000),
      items,
      feeds,
    });
  }
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
