import { describe, expect, test } from 'vitest';
import type { Body } from '#lib/stories/blocks/body.ts';
import { alignBodies } from '#lib/stories/merging/align.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { printBlock, toBody } from '#testing/stories/bodies.ts';

const ice = 'The ice on the river began to move at four in the morning';
const bridges = 'Three footbridges are closed until the city has looked at each';
const nobody = 'Nobody was hurt, and nobody had been asked to leave home';

/** "=a", "~a→b" changed, ">" before what moved, "+b", "-a"; ids alone. */
const print = (older: Body, newer: Body) =>
  alignBodies(older, newer)
    .map((change) => {
      if (change.kind === 'added') return `+${change.newer.id}`;
      if (change.kind === 'removed') return `-${change.older.id}`;
      const ids = change.older.id === change.newer.id ? change.newer.id : `${change.older.id}→${change.newer.id}`;
      return `${change.moved ? '>' : ''}${change.changed ? '~' : '='}${ids}`;
    })
    .join(' ');

describe('which block is which', () => {
  test.each<[string, string, string, string]>([
    ['nothing and nothing', '', '', ''],
    ['the same id', 'a One || b Two', 'a One || b Three', '=a ~b'],
    ['the same id at another place', 'a One || b Two || c Three', 'c Three || a One || b Two', '>=c =a =b'],
    ['moved and changed', `a ${ice} || b ${bridges} || c One`, `c Two || a ${ice} || b ${bridges}`, '>~c =a =b'],
    ['a long block stays where short ones pass it', `a ${ice} || b One`, `b One || a ${ice}`, '>=b =a'],
    ['added and removed', 'a One || b Two || c Three', 'a One || x New || c Three', '=a -b +x =c'],
    ['removed at the beginning and the end', 'a One || b Two || c Three', 'b Two', '-a =b -c'],
    ['everything removed', 'a One || b Two', '', '-a -b'],
    [
      'equal words under other ids',
      `r1-0 ${ice} || r1-1 ${bridges}`,
      `r2-0 ${bridges} || r2-1 ${ice}`,
      '=r1-1→r2-0 >=r1-0→r2-1',
    ],
    [
      'equal words many times over',
      'r1-0 Stop || r1-1 Go || r1-2 Stop || r1-3 Stop',
      'r2-0 Stop || r2-1 Go || r2-2 Wait || r2-3 Stop',
      '=r1-0→r2-0 =r1-1→r2-1 -r1-2 +r2-2 =r1-3→r2-3',
    ],
    [
      'words that are alike',
      `r1-0 ${ice} || r1-1 ${nobody}`,
      `r2-0 ${ice} today || r2-1 ${bridges} || r2-2 ${nobody}, says the city`,
      '~r1-0→r2-0 +r2-1 ~r1-1→r2-2',
    ],
    [
      'words that are alike far away',
      `r1-0 ${ice} || r1-1 ${nobody} || r1-2 ${bridges}`,
      `r2-0 ${nobody} || r2-1 ${bridges} || r2-2 ${ice} today`,
      '=r1-1→r2-0 =r1-2→r2-1 >~r1-0→r2-2',
    ],
    ['words that are not alike', `r1-0 ${ice}`, `r2-0 ${bridges}`, '-r1-0 +r2-0'],
    ['an id before equal words', 'a One || b Two', 'b One || a Two', '~b >~a'],
  ])('%s', (_name, older, newer, expected) => expect(print(toBody(older), toBody(newer))).toBe(expected));

  const picture = (caption: string) => ({
    mediaId: '6a8f0e64-6f0c-4a0e-9a63-0f5f5a1d6b10',
    caption,
    credit: '',
    alt: '',
  });
  test.each<[string, Body, Body, string]>([
    [
      'a picture is the same with another caption',
      [{ id: 'r1-0', type: 'image', picture: picture('Ice') }],
      [{ id: 'r2-0', type: 'image', picture: picture('The bridge at night') }],
      '~r1-0→r2-0',
    ],
    [
      'a paragraph that became a subhead is the same block',
      toBody(`r1-0 ${ice}`),
      [{ id: 'r2-0', type: 'subhead', text: ice }],
      '~r1-0→r2-0',
    ],
    [
      'a list with words of a paragraph is another block',
      toBody(`r1-0 ${ice}`),
      [{ id: 'r2-0', type: 'list', ordered: false, items: [{ text: [{ text: `${ice} today` }] }] }],
      '-r1-0 +r2-0',
    ],
  ])('%s', (_name, older, newer, expected) => expect(print(older, newer)).toBe(expected));

  test('the order of a block’s fields in the database is no change', () => {
    const stored: Body = JSON.parse(
      '[{"text":[{"href":"https://a.example","text":"One"}],"type":"paragraph","id":"a"}]',
    );
    expect(print(stored, [{ id: 'a', type: 'paragraph', text: [{ text: 'One', href: 'https://a.example' }] }])).toBe(
      '=a',
    );
  });
});

test('a thousand blocks are aligned with a thousand others, whatever became of their order and words', () => {
  const random = seededRandom(12);
  const vocabulary = Array.from({ length: 3_000 }, (_, index) => `word${index}`);
  const sentence = () => Array.from({ length: 50 }, () => pick(vocabulary, random)).join(' ');
  const older = Array.from({ length: 1_000 }, (_, index) => ({ id: `r1-${index}`, text: sentence() }));
  const newer = older
    .map(({ text }, index) => ({ id: `r2-${index}`, text: text.replace(/ \S+ /, ' rewritten ') }))
    .sort(() => random() - 0.5);
  const body = (blocks: { id: string; text: string }[]) =>
    toBody(blocks.map(({ id, text }) => `${id} ${text}`).join('||'));
  const changes = alignBodies(body(older), body(newer));
  const numbers = (text: string) => text.split(' ')[0]?.split('-')[1];
  expect(changes).toHaveLength(1_000);
  for (const change of changes) {
    if (change.kind !== 'kept') throw new Error(`a block was ${change.kind}`);
    expect(numbers(printBlock(change.older))).toBe(numbers(printBlock(change.newer)));
  }
});
