import { expect, test } from 'vitest';
import { keyItems } from '#lib/wires/feeds/key-items.ts';

type Item = Parameters<typeof keyItems>[0][number];
const item = (known: Partial<Item>): Item => ({
  id: '',
  link: null,
  title: 'Ferry',
  summaryHtml: '',
  contentHtml: '',
  ...known,
});
const keys = (...items: Partial<Item>[]) => keyItems(items.map(item)).map(({ key }) => key);
const [one, two] = ['https://gazette.test/1', 'https://gazette.test/2'];

test("the feed's own name comes first", () => {
  expect(keys({ id: 'a', link: one }, { id: 'b', link: one })).toEqual(['a', 'b']);
});

test('a name that several items have is no name without their links', () => {
  expect(keys({ id: 'a', link: one }, { id: 'a', link: two }, { id: 'b', link: one })).toEqual([
    `a ${one}`,
    `a ${two}`,
    'b',
  ]);
});

test('an item that is sent twice stays one', () => {
  expect(keys({ id: 'a', link: one }, { id: 'a', link: one })).toEqual(['a', 'a']);
});

test('a name that several items without links have is told apart by their words', () => {
  const [first, second] = keys({ id: 'a', title: 'Ferry' }, { id: 'a', title: 'Bridge' });
  expect(first).not.toBe(second);
});

test('a link is a name without what tracks readers', () => {
  expect(keys({ link: `${one}?id=3&utm_source=rss&fbclid=x` })).toEqual([`${one}?id=3`]);
});

test('a link that several items have is told apart by their words', () => {
  const [first, second] = keys({ link: one, title: 'Ferry' }, { link: one, title: 'Bridge' });
  expect(first).not.toBe(second);
});

test('words alone are a name, whatever their white space', () => {
  const [first, second, third] = keys(
    { summaryHtml: '<p>A  b</p>' },
    { summaryHtml: '<p>A\nb</p>' },
    { summaryHtml: '<p>C</p>' },
  );
  expect(first).toMatch(/^[\da-f]{64}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('a name is not longer than an index bears', () => {
  expect(keys({ id: 'a'.repeat(3_000) })).toEqual([expect.stringMatching(/^[\da-f]{64}$/)]);
});
