import { expect, test } from 'vitest';
import { readFirst, rssDocument } from '#testing/wires/feeds/documents.ts';

const isSponsored = (item: string) => readFirst(rssDocument([item])).isSponsored;

test.each([
  '<title>Sponsored: Five roofs</title>',
  '<title>Five roofs (Sponsored)</title>',
  '<title>[Paid Post] Five roofs</title>',
  '<title>Advertorial – Five roofs</title>',
  '<category>Sponsored content</category>',
  '<category>News/Partner Content</category>',
  '<dc:creator>Sponsored Content</dc:creator>',
  '<description>&lt;a href="https://roofs.test/" rel="nofollow sponsored"&gt;Roofs&lt;/a&gt;</description>',
])('%s is paid for', (item) => expect(isSponsored(item)).toBe(true));

test.each([
  '<title>Team sponsored by a bakery wins</title>',
  '<title>Sponsored runners cross the bridge</title>',
  '<category>Advertising industry</category>',
  '<description>&lt;a href="https://roofs.test/" rel="nofollow"&gt;sponsored&lt;/a&gt;</description>',
])('%s is not', (item) => expect(isSponsored(item)).toBe(false));
