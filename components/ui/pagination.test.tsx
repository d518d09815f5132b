import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { numbersShown, Pagination, pagePath } from '#components/ui/pagination.tsx';
import { countedPage } from '#lib/paged.ts';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, 3, 4, 5, 6, 7, 9]],
  [9, 9, [1, 7, 8, 9]],
  [2, 5_000, [1, 2, 3, 4, 5_000]],
])('on page %i of %i: %j', (page, pageCount, numbers) => {
  expect(numbersShown(page, pageCount)).toEqual(numbers);
});

test('the first page has one address, without a query', () => {
  expect(pagePath('/calgary/local', 1)).toBe('/calgary/local');
  expect(pagePath('/calgary/local', 2)).toBe('/calgary/local?page=2');
});

test('one page needs no pages', () => {
  expect(
    renderToStaticMarkup(
      <Pagination path="/calgary/local" list={countedPage([], 0, { page: 1, perPage: 12 })} language="en" />,
    ),
  ).toBe('');
});

test('the page one is on is marked, and only it', () => {
  const html = renderToStaticMarkup(
    <Pagination path="/calgary/local" list={countedPage([], 30, { page: 2, perPage: 12 })} language="en" />,
  );
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toContain('<a href="/calgary/local?page=2" aria-current="page">');
  expect(html).toContain('rel="prev" href="/calgary/local"');
  expect(html).toContain('rel="next" href="/calgary/local?page=3"');
});
