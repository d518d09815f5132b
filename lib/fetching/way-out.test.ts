import { expect, it } from 'vitest';
import { userAgent } from '#lib/fetching/way-out.ts';

it.each([
  ['https://news.example', 'ActionNews/1.2.3 (+https://news.example)'],
  ['news@news.example', 'ActionNews/1.2.3 (+news@news.example)'],
  ['https://news.example/a)b(c\\', 'ActionNews/1.2.3 (+https://news.example/a%29b%28c%5C)'],
  ['https://café.example/\r\nX: y', 'ActionNews/1.2.3 (+https://caf%C3%A9.example/%0D%0AX:%20y)'],
])('%j is told as %s', (contact, agent) => {
  expect(userAgent('1.2.3', contact)).toBe(agent);
});
