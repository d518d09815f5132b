import type { Body } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { Block, BlockOf, BlockType } from '#lib/stories/blocks/kinds.ts';
import type { ListItem, Sublist } from '#lib/stories/blocks/list.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import { pick } from '#testing/seeded-random.ts';
import { everyBlock } from '#testing/stories/every-block.ts';

type Random = () => number;

/**
 * A body of blocks of every kind as the desk stores them: each with an id of its own, neighbouring runs with different
 * marks, nothing blank. The same numbers give the same body.
 * @param random such as `seededRandom` gives
 */
export function randomBody(random: Random, maxLength = 12): Body {
  const length = Math.floor(random() * (maxLength + 1));
  return Array.from({ length }, () => randomBlock(random, pick(types, random)));
}

/** A block of one kind. */
export function randomBlock<Type extends BlockType>(random: Random, type: Type): BlockOf<Type> {
  return blocks[type](random);
}

const idOf = (random: Random) => Array.from({ length: 10 }, () => pick([...'0123456789abcdefghij'], random)).join('');

const blocks: { readonly [Type in BlockType]: (random: Random) => BlockOf<Type> } = {
  paragraph: (random) => ({ id: idOf(random), type: 'paragraph', text: runs(random) }),
  subhead: (random) => ({ id: idOf(random), type: 'subhead', text: line(random) }),
  quote: (random) => ({ id: idOf(random), type: 'quote', paragraphs: some(random, 4, runs) }),
  list: (random) => ({ id: idOf(random), type: 'list', ...list(random, 1) }),
  table: (random) => {
    const width = 1 + Math.floor(random() * 4);
    const row = () => Array.from({ length: width }, () => pick(['', line(random), `${line(random)}\n2`], random));
    return {
      id: idOf(random),
      type: 'table',
      caption: maybe(random, line) ?? '',
      rows: some(random, 5, row),
      ...(random() < 0.5 ? { headRow: true } : {}),
      ...(random() < 0.3 ? { headColumn: true } : {}),
    };
  },
  image: (random) => ({ id: idOf(random), type: 'image', picture: picture(random) }),
  gallery: (random) => ({ id: idOf(random), type: 'gallery', pictures: some(random, 4, picture) }),
  pullQuote: (random) => ({
    id: idOf(random),
    type: 'pullQuote',
    text: line(random),
    attribution: maybe(random, line) ?? '',
  }),
  linkCard: (random) => ({
    id: idOf(random),
    type: 'linkCard',
    href: pick(addresses, random),
    headline: line(random),
    summary: maybe(random, line) ?? '',
  }),
  embed: (random) => ({ id: idOf(random), type: 'embed', href: pick(films, random), title: maybe(random, line) ?? '' }),
  conditions: (random) => ({
    ...everyBlock.conditions,
    id: idOf(random),
    taken: { ...everyBlock.conditions.taken, main: line(random), details: some(random, 3, line) },
  }),
};

const types: readonly BlockType[] = [
  // as often as in stories
  ...Array.from({ length: 8 }, () => 'paragraph' as const),
  ...(Object.keys(blocks) as Block['type'][]),
];

function list(random: Random, depth: number): Sublist {
  const ordered = random() < 0.5;
  return {
    ordered,
    ...(ordered && random() < 0.4 ? { start: pick([0, 2, 7, 2026], random) } : {}),
    items: some(random, 3, () => item(random, depth)),
  };
}

function item(random: Random, depth: number): ListItem {
  const text = runs(random);
  return depth < 6 && random() < 0.3 ? { text, lists: some(random, 2, () => list(random, depth + 1)) } : { text };
}

function picture(random: Random): Picture {
  const digits = Array.from({ length: 12 }, () => pick([...'0123456789ab'], random)).join('');
  const words = () => maybe(random, line) ?? '';
  return { mediaId: `0190d5b0-7b1e-7c3e-9d39-${digits}`, caption: words(), credit: words(), alt: words() };
}

/** Runs of which no two neighbours have the same marks. */
function runs(random: Random): Inline[] {
  const made: Inline[] = [];
  for (const run of some(random, 5, () => randomRun(random))) {
    const { text: _text, ...marks } = run;
    const { text: _before, ...marksBefore } = made.at(-1) ?? { text: '' };
    if (made.length === 0 || JSON.stringify(marks) !== JSON.stringify(marksBefore)) made.push(run);
  }
  return made;
}

function randomRun(random: Random): Inline {
  return {
    text: random() < 0.2 ? `${line(random)}\n${line(random)}` : line(random),
    ...(random() < 0.25 ? { strong: true } : {}),
    ...(random() < 0.25 ? { emphasis: true } : {}),
    ...(random() < 0.15 ? { script: pick(['sub', 'sup'] as const, random) } : {}),
    ...(random() < 0.2 ? { href: pick(addresses, random) } : {}),
  };
}

/** Some words; often with white space at an end. */
function line(random: Random): string {
  const text = some(random, 6, () => pick(words, random)).join(' ');
  return pick([text, text, ` ${text}`, `${text} `], random);
}

function some<Item>(random: Random, max: number, make: (random: Random) => Item): Item[] {
  return Array.from({ length: 1 + Math.floor(random() * max) }, () => make(random));
}

const maybe = <Item>(random: Random, make: (random: Random) => Item) => (random() < 0.6 ? make(random) : null);

const words = [
  ...['ferry', 'the', 'harbour', 'closes', 'at', 'noon,', 'said', '3.5', 'H', 'x', 'CALGARY', 'l’été', '«', '—'],
  ...['<b>bold</b>', '&amp;', '"quoted"', 'https://example.com/a', '*not*', '1.', 'الجسر', '橋', '🌉', 'a\u00a0b'],
];
const addresses = [
  'https://example.com/?a=1&b=2',
  'http://harbour.example/timetable#noon',
  'mailto:desk@example.com',
  'tel:+14035550123',
];
const films = [
  'https://youtu.be/dQw4w9WgXcQ',
  'https://vimeo.com/76979871',
  'https://soundcloud.com/river-choir/first',
];
