import { followWire } from '#lib/wires/following/follow-wire.ts';
import type { CleanDocument } from '#lib/wires/types.ts';
import { feedDocument, feedItem } from '#testing/wires/feed-items.ts';
import { plainFetch } from '#testing/wires/plain-fetch.ts';
import { stubTools } from '#testing/wires/stub-tools.ts';

export const killedFeeds = 4;
/** One item of so many has other words in the second edition of its feed. */
const changedOf = 5;

/** A feed's first edition lacks its newest fifth; the second has it, and changes some of the others. */
export function killedDocument(feed: number, edition: 1 | 2, items: number): CleanDocument {
  const numbers = Array.from({ length: items }, (_, at) => items - 1 - at);
  const there = edition === 1 ? numbers.filter((number) => number < items * 0.8) : numbers;
  return feedDocument(there.map((number) => killedItem(feed, number, edition)));
}

function killedItem(feed: number, number: number, edition: 1 | 2) {
  const title = edition === 2 && isChanged(number) ? `Item ${number} again` : `Item ${number}`;
  const publishedAt = new Date(Date.UTC(2026, 0, 1, 0, number));
  return feedItem(`${feed}-${number}`, { title: `${title} of ${feed}`, publishedAt });
}

const isChanged = (number: number) => number % changedOf === 0;

/** The versions that an item must have once both editions are taken in. */
export const versionsExpected = (number: number, items: number) => (isChanged(number) && number < items * 0.8 ? 2 : 1);

/** Real stories over stub suppliers. */
export const killedTools = stubTools({ fetchGuarded: plainFetch, followWire });
