import { describe, expect, test } from 'vitest';
import { type Answer, mergeBodies, resolveCollisions } from '#lib/stories/merging/merge.ts';
import { printBlock, printBody, toBody } from '#testing/stories/bodies.ts';

const merge = (base: string, theirs: string, mine: string) => mergeBodies(toBody(base), toBody(theirs), toBody(mine));

const abc = 'a One || b Two || c Three';

describe('what only one of them did, whoever it was,', () => {
  test.each<[string, string, string, string]>([
    ['a change', 'a One || b Two! || c Three', abc, 'a One || b Two! || c Three'],
    [
      'a change of another block',
      'a One! || b Two || c Three',
      'a One || b Two || c Three!',
      'a One! || b Two || c Three!',
    ],
    [
      'the same change by both',
      'a One || b Two! || c Three',
      'a One || b Two! || c Three',
      'a One || b Two! || c Three',
    ],
    ['a deletion', 'a One || c Three', abc, 'a One || c Three'],
    ['a deletion by both', 'a One || c Three', 'a One || c Three', 'a One || c Three'],
    ['all deleted by one', '', abc, ''],
    ['two deletions', 'b Two || c Three', 'a One || b Two', 'b Two'],
    ['a move', 'c Three || a One || b Two', abc, 'c Three || a One || b Two'],
    ['the same move by both', 'c Three || a One || b Two', 'c Three || a One || b Two', 'c Three || a One || b Two'],
    [
      'a change of what the other moved',
      'c Three || a One || b Two',
      'a One || b Two || c Three!',
      'c Three! || a One || b Two',
    ],
    ['a deletion of what the other moved', 'c Three || a One || b Two', 'a One || b Two', 'a One || b Two'],
    ['an insertion', 'x New || a One || b Two || c Three', abc, 'x New || a One || b Two || c Three'],
    [
      'two insertions',
      'a One || x New || b Two || c Three',
      `${abc} || y Last`,
      'a One || x New || b Two || c Three || y Last',
    ],
    [
      'an insertion after what the other deleted',
      'a One || c Three',
      'a One || b Two || x New || c Three',
      'a One || x New || c Three',
    ],
    [
      'an insertion after what the other moved',
      'c Three || a One || b Two',
      `${abc} || x New`,
      'c Three || x New || a One || b Two',
    ],
    ['a split', 'a One || b Tw || x o || c Three', 'a One! || b Two || c Three', 'a One! || b Tw || x o || c Three'],
    ['a joining', 'a One Two || c Three', 'a One || b Two || c Three!', 'a One Two || c Three!'],
    ['the same new block in both', `${abc} || x New`, `${abc} || x New`, `${abc} || x New`],
  ])('%s', (_name, one, other, expected) => {
    for (const [theirs, mine] of [
      [one, other],
      [other, one],
    ] as const) {
      const { body, collisions } = merge(abc, theirs, mine);
      expect(printBody(body)).toBe(expected);
      expect(collisions).toEqual([]);
    }
  });
});

test.each<[string, string, string, string, string]>([
  [
    'what both put at the same place',
    abc,
    `${abc} || x T1 || y T2`,
    `${abc} || m M1 || n M2`,
    `${abc} || x T1 || y T2 || m M1 || n M2`,
  ],
  ['what both began with', '', 'x T || y T', 'm M || n M', 'x T || y T || m M || n M'],
  [
    'a block that both moved',
    'aaa One || bbb Two || c 3',
    'c 3 || aaa One || bbb Two',
    'aaa One || c 3 || bbb Two',
    'c 3 || aaa One || bbb Two',
  ],
])('%s: theirs is first', (_name, base, theirs, mine, expected) => {
  const { body, collisions } = merge(base, theirs, mine);
  expect(printBody(body)).toBe(expected);
  expect(collisions).toEqual([]);
});

test('two blocks, each moved behind the other, keep a place each', () => {
  const base = 'a One || b Two || c Three || d Four';
  // theirs put a behind c, mine put c behind a
  const { body } = merge(base, 'b Two || c Three || a One || d Four', 'a One || c Three || b Two || d Four');
  expect(body.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
});

describe('a collision', () => {
  const both = { theirs: 'a One || b Theirs || c Three', mine: 'a One || b Mine || c Three' };
  const mineDeleted = { theirs: 'a One || b Theirs || c Three', mine: 'a One || c Three' };
  const theirsDeleted = { theirs: 'a One || c Three', mine: 'a One || b Mine || c Three' };

  test.each<[string, { theirs: string; mine: string }, string, (string | null)[]]>([
    ['both changed it: theirs is held', both, 'a One || b Theirs || c Three', ['b', 'b Two', 'b Theirs', 'b Mine']],
    [
      'I deleted it: theirs is held',
      mineDeleted,
      'a One || b Theirs || c Three',
      ['b', 'b Two', 'b Theirs', 'nothing'],
    ],
    ['they deleted it: mine is held', theirsDeleted, 'a One || b Mine || c Three', ['b', 'b Two', 'nothing', 'b Mine']],
    [
      'both added it, each with other words',
      { theirs: `${abc} || x T`, mine: `${abc} || x M` },
      `${abc} || x T`,
      ['x', 'nothing', 'x T', 'x M'],
    ],
  ])('%s', (_name, { theirs, mine }, held, told) => {
    const merged = merge(abc, theirs, mine);
    expect(printBody(merged.body)).toBe(held);
    expect(merged.collisions.map(({ id, ...versions }) => [id, ...Object.values(versions).map(printBlock)])).toEqual([
      told,
    ]);
  });

  test.each<[string, { theirs: string; mine: string }, Answer, string]>([
    ['both changed it', both, 'theirs', 'a One || b Theirs || c Three'],
    ['both changed it', both, 'mine', 'a One || b Mine || c Three'],
    ['both changed it', both, 'both', 'a One || b Theirs || new Mine || c Three'],
    ['I deleted it', mineDeleted, 'theirs', 'a One || b Theirs || c Three'],
    ['I deleted it', mineDeleted, 'mine', 'a One || c Three'],
    ['I deleted it', mineDeleted, 'both', 'a One || b Theirs || c Three'],
    ['they deleted it', theirsDeleted, 'theirs', 'a One || c Three'],
    ['they deleted it', theirsDeleted, 'mine', 'a One || b Mine || c Three'],
    ['they deleted it', theirsDeleted, 'both', 'a One || b Mine || c Three'],
  ])('%s, and it is answered', (_name, { theirs, mine }, answer, expected) => {
    const resolved = resolveCollisions(merge(abc, theirs, mine), new Map([['b', answer]]), () => 'new');
    expect(printBody(resolved)).toBe(expected);
  });

  test('without an answer it stays as it is held', () => {
    const merged = merge(abc, both.theirs, both.mine);
    expect(resolveCollisions(merged, new Map(), () => 'new')).toEqual(merged.body);
  });
});

describe('paragraphs that one joined and the other changed', () => {
  const joined = 'a One Two || c Three';
  const changed = 'a One! || b Two || c Three';

  test.each<[string, string, string, Answer, string]>([
    ['I joined', changed, joined, 'theirs', changed],
    ['I joined', changed, joined, 'mine', joined],
    ['they joined', joined, changed, 'theirs', joined],
    ['they joined', joined, changed, 'mine', changed],
  ])('%s: what is chosen twice is what comes', (_name, theirs, mine, answer, expected) => {
    const merged = merge(abc, theirs, mine);
    expect(merged.collisions.map(({ id }) => id)).toEqual(['a', 'b']);
    const answers = new Map(merged.collisions.map(({ id }) => [id, answer]));
    expect(printBody(resolveCollisions(merged, answers, () => 'new'))).toBe(expected);
  });
});

describe('versions without an id in common are merged by their words', () => {
  const ice = 'The ice on the river began to move at four in the morning';
  const bridges = 'Three footbridges are closed until the city has looked at each';
  const base = `r1-0 ${ice} || r1-1 ${bridges}`;
  const sentAnew = `w-0 ${ice} on Monday || w-1 ${bridges}`;

  test('a wire’s update and a change of the desk’s', () => {
    const { body, collisions } = merge(base, sentAnew, `r1-0 ${ice} || r1-1 ${bridges} of them`);
    expect(printBody(body)).toBe(`w-0 ${ice} on Monday || r1-1 ${bridges} of them`);
    expect(collisions).toEqual([]);
  });
  test('what the desk deleted does not come back', () => {
    expect(printBody(merge(base, sentAnew, `r1-0 ${ice}`).body)).toBe(`w-0 ${ice} on Monday`);
  });
});
