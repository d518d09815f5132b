import { describe, expect, test } from 'vitest';
import { mergeContent, resolveContent } from '#lib/stories/merging/merge-content.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { printBody, toBody } from '#testing/stories/bodies.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const picture = { mediaId: '6a8f0e64-6f0c-4a0e-9a63-0f5f5a1d6b10', caption: 'Ice', credit: 'A. Hand', alt: 'A river' };
const base = contentWith({
  slug: 'ice-moves',
  editionIds: [1, 2],
  topicIds: [1, 2, 3],
  headline: 'Ice moves',
  bylines: ['Ann Bell', 'Bo Roy'],
  dateline: 'CALGARY',
  leadPicture: picture,
  body: toBody('a One || b Two'),
});
type Changes = Partial<StoryContent>;
const merge = (theirs: Changes, mine: Changes) => mergeContent(base, { ...base, ...theirs }, { ...base, ...mine });

describe('what does not collide', () => {
  test.each<[string, Changes, Changes, Changes]>([
    ['nothing', {}, {}, {}],
    [
      'a field each',
      { headline: 'Ice moves at four' },
      { deck: 'At last.' },
      { headline: 'Ice moves at four', deck: 'At last.' },
    ],
    ['the same in both', { kicker: 'River' }, { kicker: 'River' }, { kicker: 'River' }],
    [
      'the lead picture taken away',
      { leadPicture: null },
      { dateline: 'AIRDRIE' },
      { leadPicture: null, dateline: 'AIRDRIE' },
    ],
    ['another section and prominence', { sectionId: 2 }, { prominence: 'lead' }, { sectionId: 2, prominence: 'lead' }],
    ['a topic added, another taken away', { topicIds: [1, 2, 3, 4] }, { topicIds: [1, 3] }, { topicIds: [1, 3, 4] }],
    ['a topic each', { topicIds: [1, 2, 3, 4] }, { topicIds: [1, 2, 3, 5] }, { topicIds: [1, 2, 3, 4, 5] }],
    ['one edition for another, twice', { editionIds: [1, 3] }, { editionIds: [1, 4] }, { editionIds: [1, 3, 4] }],
    [
      'a name each',
      { bylines: ['Ann Bell', 'Bo Roy', 'Cy Ito'] },
      { bylines: ['Ann Bell', 'Bo Roy', 'Di Orr'] },
      { bylines: ['Ann Bell', 'Bo Roy', 'Cy Ito', 'Di Orr'] },
    ],
    [
      'names in another order, and one more',
      { bylines: ['Bo Roy', 'Ann Bell'] },
      { bylines: ['Ann Bell', 'Bo Roy', 'Cy Ito'] },
      { bylines: ['Bo Roy', 'Ann Bell', 'Cy Ito'] },
    ],
    ['names in another order alone', {}, { bylines: ['Bo Roy', 'Ann Bell'] }, { bylines: ['Bo Roy', 'Ann Bell'] }],
    [
      'a block each',
      { body: toBody('a One! || b Two') },
      { body: toBody('a One || b Two!') },
      { body: toBody('a One! || b Two!') },
    ],
  ])('%s', (_name, theirs, mine, expected) => {
    expect(merge(theirs, mine)).toEqual({ content: { ...base, ...expected }, collisions: [] });
    expect(merge(mine, theirs).collisions).toEqual([]);
  });
});

describe('a collision holds theirs, and is named', () => {
  test.each<[string, Changes, Changes]>([
    ['headline', { headline: 'Theirs' }, { headline: 'Mine' }],
    ['leadPicture', { leadPicture: { ...picture, caption: 'Theirs' } }, { leadPicture: null }],
    ['bylines', { bylines: ['Ann Bell', 'Beau Roy'] }, { bylines: ['Ann Bell', 'Bo Roi'] }],
    ['topicIds', { topicIds: [1, 2, 3, 4, 5, 6, 7, 8] }, { topicIds: [1, 2, 3, 9, 10, 11, 12, 13] }],
  ])('%s', (field, theirs, mine) => {
    const { content, collisions } = merge(theirs, mine);
    expect(content).toEqual({ ...base, ...theirs });
    expect(collisions).toMatchObject([{ kind: 'field', field }]);
  });

  test('the answers decide, one by one', () => {
    const theirs = { headline: 'Theirs', deck: 'Theirs', body: toBody('a Theirs || b Theirs') };
    const mine = { headline: 'Mine', deck: 'Mine', body: toBody('a Mine || b Mine') };
    const merged = merge(theirs, mine);
    expect(merged.collisions.map((each) => (each.kind === 'field' ? each.field : each.id))).toEqual([
      'headline',
      'deck',
      'a',
      'b',
    ]);
    const answers = { fields: new Map([['headline', 'mine']] as const), blocks: new Map([['b', 'both']] as const) };
    const resolved = resolveContent(merged, { ...base, ...mine }, answers, () => 'new');
    expect(resolved).toMatchObject({ headline: 'Mine', deck: 'Theirs' });
    expect(printBody(resolved.body)).toBe('a Theirs || b Theirs || new Mine');
  });
});
