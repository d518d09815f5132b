import { demoEditions } from '#demo/editions.ts';
import { demoSections } from '#demo/sections.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Asked } from '#lib/search/types.ts';
import { wordAt } from './invented-words.ts';

const en = (rank: number) => wordAt('en', rank);
const fr = (rank: number) => wordAt('fr', rank);
/** As it is typed in a hurry: two letters in the wrong order. */
const misspelt = (word: string) => word.replace(/^(...)(.)(.)/, '$1$3$2');
const [edition, section] = [demoEditions[0]?.slug ?? '', demoSections[0]?.slug ?? ''];

/** Forty searches as readers make them, by what is hard about each. A word's rank is how common it is. */
export const searches: readonly (Partial<Asked> & { q: string })[] = [
  // rare words
  ...[4_000, 9_000, 14_000, 21_000, 26_000, 29_000].map((rank) => ({ q: en(rank) })),
  // common ones
  ...[1, 2, 7, 20, 45, 60].map((rank) => ({ q: en(rank) })),
  // those between
  ...[100, 250, 400, 900, 1_500, 2_500].map((rank) => ({ q: en(rank) })),
  // two words
  ...(
    [
      [3, 40],
      [12, 700],
      [90, 350],
      [200, 5_000],
    ] as const
  ).map(([one, other]) => ({ q: `${en(one)} ${en(other)}` })),
  // phrases, and words left out
  { q: `"${en(4)} ${en(9)}"` },
  { q: `"${en(30)} ${en(2)}"` },
  { q: `"${en(80)} ${en(15)}"` },
  { q: `${en(500)} -${en(1)}` },
  // misspelt
  ...[150, 800, 3_000].map((rank) => ({ q: misspelt(en(rank)) })),
  { q: misspelt(fr(400)) },
  // limited
  { q: en(10), edition },
  { q: en(300), edition, section },
  { q: en(1_200), section },
  { q: en(120), from: '2014-03-01', to: '2014-09-30' },
  // French
  ...[1, 30, 200, 1_000, 12_000].map((rank) => ({ q: fr(rank) })),
  { q: `${fr(8)} ${fr(150)}` },
];

export const searchPaths = searches.map((asked) => addressOf('search', {}, asked));
