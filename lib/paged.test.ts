import { expect, test } from 'vitest';
import { countedPage, itemsOfPage, rowsOfPage, uncountedPage } from '#lib/paged.ts';

const all = ['a', 'b', 'c', 'd', 'e'];

test.each([
  [1, ['a', 'b'], true],
  [2, ['c', 'd'], true],
  [3, ['e'], false],
  [4, [], false],
])('page %i of five items by two', (page, items, hasNext) => {
  const asked = { page, perPage: 2 };
  const { limit, offset } = rowsOfPage(asked);
  expect(itemsOfPage(all, asked)).toEqual(items);
  expect(countedPage(items, all.length, asked)).toEqual({ items, page, hasNext, total: 5, pageCount: 3 });
  expect(uncountedPage(all.slice(offset, offset + limit + 1), asked)).toEqual({ items, page, hasNext });
});

test('an empty list has one page', () => {
  expect(countedPage([], 0, { page: 1, perPage: 2 })).toMatchObject({ pageCount: 1, hasNext: false });
});
