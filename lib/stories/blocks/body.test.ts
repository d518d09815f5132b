import { describe, expect, test } from 'vitest';
import { bodySchema, maxBlocks, readBody, withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { itemsOf, maxItems, maxListDepth, type Sublist } from '#lib/stories/blocks/list.ts';
import { everyBlock } from '#testing/stories/every-block.ts';

const paragraph = (text: string, id?: string): NewBlock => ({ ...(id && { id }), type: 'paragraph', text: [{ text }] });
const idsOf = (body: readonly { id: string }[]) => body.map(({ id }) => id);

describe('every block has an id', () => {
  test('that it keeps for as long as it is saved and read', () => {
    const body = withIds([paragraph('one'), paragraph('two')]);
    expect(readBody(bodySchema.parse(body), 7)).toEqual(body);
    expect(new Set(idsOf(body)).size).toBe(2);
  });

  test('of its own: the second of two gets another', () => {
    const [first, second] = bodySchema.parse([paragraph('one', 'same'), paragraph('two', 'same')]);
    expect(first?.id).toBe('same');
    expect(second?.id).toMatch(/^[0-9a-z]{10}$/);
  });

  test('derived from its revision, where it was stored before there were any', () => {
    const stored = [paragraph('one'), paragraph('two', 'later'), { text: 'of no known kind' }];
    expect(idsOf(readBody(stored, 12))).toEqual(['r12-0', 'later', 'r12-2']);
    expect(readBody(stored, 12)).toEqual(readBody(stored, 12));
  });

  test('also where what is stored has one twice, or one that is no id', () => {
    expect(idsOf(readBody([paragraph('one', 'same'), paragraph('two', 'same')], 3))).toEqual(['same', 'r3-1-again']);
    expect(readBody([{ ...everyBlock.table, id: 'not an id' }], 3)).toEqual([{ ...everyBlock.table, id: 'r3-0' }]);
  });
});

describe('a body that was stored in an older shape', () => {
  test.each([
    [
      'a list whose items are runs',
      { type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two', strong: true }]] },
      { type: 'list', ordered: false, items: [{ text: [{ text: 'one' }] }, { text: [{ text: 'two', strong: true }] }] },
    ],
    [
      'a table with a header',
      { type: 'table', caption: 'Levels', header: ['Day', 'Metres'], rows: [['Monday', '1.8']] },
      {
        type: 'table',
        caption: 'Levels',
        headRow: true,
        rows: [
          ['Day', 'Metres'],
          ['Monday', '1.8'],
        ],
      },
    ],
  ])('%s', (_what, old, now) => expect(readBody([old], 1)).toEqual([{ id: 'r1-0', ...now }]));
});

test('a table of before, as long as one could be, may be saved again', () => {
  const rows = Array.from({ length: 200 }, () => ['Monday']);
  const body = readBody([{ type: 'table', caption: '', header: ['Day'], rows }]);
  expect(bodySchema.safeParse(body).error).toBeUndefined();
});

describe('a limit is told', () => {
  test('of blocks', () => {
    const many = Array.from({ length: maxBlocks + 1 }, () => paragraph('x'));
    expect(bodySchema.safeParse(many).error?.issues[0]?.message).toBe('at most 1000 blocks');
    expect(bodySchema.safeParse(many.slice(1)).success).toBe(true);
  });

  test('of items, those of the lists inside counted', () => {
    const items = Array.from({ length: 101 }, () => ({
      text: [{ text: 'x' }],
      lists: [{ ordered: true, items: [{ text: [{ text: 'y' }] }] }],
    }));
    expect(itemsOf({ items })).toHaveLength(202);
    const parsed = bodySchema.safeParse([{ type: 'list', ordered: false, items }]);
    expect(parsed.error?.issues[0]?.message).toBe(`a list may have at most ${maxItems} items`);
  });

  test.each([
    [maxListDepth, true],
    [maxListDepth + 1, false],
    [50_000, false],
  ])('of lists in lists: %i', (depth, isAllowed) => {
    const list = Array.from({ length: depth - 1 }).reduce<Sublist>(
      (inner) => ({ ordered: false, items: [{ text: [{ text: 'x' }], lists: [inner] }] }),
      { ordered: false, items: [{ text: [{ text: 'x' }] }] },
    );
    expect(bodySchema.safeParse([{ type: 'list', ...list }]).success).toBe(isAllowed);
  });
});

test('words that lost their form are divided where they are too long, never cut', () => {
  const words = 'ice '.repeat(12_000).trim();
  const [block] = readBody([{ type: 'hologram', words }]);
  expect(block?.type === 'paragraph' && block.text.map(({ text }) => text).join('')).toBe(words);
  expect(bodySchema.safeParse([block]).success).toBe(true);
});

test('a body of every kind is read as it was written', () => {
  const body = Object.values(everyBlock);
  expect(readBody(JSON.parse(JSON.stringify(bodySchema.parse(body))), 1)).toEqual(body);
});
