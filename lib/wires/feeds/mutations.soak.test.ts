import { expect, test } from 'vitest';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { parseFeed } from '#lib/wires/parse-feed.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { atomDocument, jsonDocument, rssDocument } from '#testing/wires/feeds/documents.ts';
import { findUnsafeInFeed } from '#testing/wires/feeds/find-unsafe.ts';

const item = (at: number) =>
  `<title>Title ${at}</title><link>https://gazette.test/${at}</link><guid>g${at}</guid><pubDate>Mon, ${at} Mar 2026 10:00:00 MDT</pubDate>` +
  `<description><![CDATA[<p>Fish ${at}</p>]]></description><content:encoded>&lt;p&gt;Chips&lt;/p&gt;</content:encoded><media:content url="/a.jpg" width="9"/>`;
const entry = (at: number) =>
  `<title type="html">Title &amp;amp; ${at}</title><id>g${at}</id><link href="/${at}"/><updated>2026-03-0${at}T10:00:00Z</updated>` +
  `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Fish <a href="b">b</a></p></div></content>`;
const documents = [
  rssDocument([1, 2, 3].map(item)),
  atomDocument([1, 2, 3].map(entry), '<title>Gazette</title>', 'xml:base="/a/"'),
  jsonDocument([
    { id: 'a', url: '/a', content_html: '<p>Fish</p>' },
    { id: 'b', content_text: 'Chips' },
  ]),
];
const snippets = [
  ...attacks,
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '</item>',
  '<item>',
  '&',
  '&#0;',
  '"',
  "'",
  '<',
  '>',
  '\u0000',
  '{',
  '}',
  ',',
];

/** A document with one to five pieces cut out, doubled, or put in. */
function mutate(document: string, random: () => number): Buffer {
  let text = document;
  for (let count = Math.ceil(random() * 5); count > 0; count -= 1) {
    const at = Math.floor(random() * text.length);
    const length = Math.floor(random() * 40);
    const piece = pick([() => '', () => text.slice(at, at + length).repeat(2), () => pick(snippets, random)], random)();
    text = text.slice(0, at) + piece + text.slice(at + pick([0, length], random));
  }
  const bytes = Buffer.from(text);
  if (random() < 0.3 && bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}

test(
  'whatever becomes of a document, it is read or refused, and nothing in it is unsafe',
  () => {
    const random = seededRandom(13);
    for (let round = 0; round < soakCount(20_000); round += 1) {
      const bytes = mutate(pick(documents, random), random);
      try {
        expect(findUnsafeInFeed(parseFeed(bytes, {}, { url: 'https://gazette.test/feed.xml' }))).toEqual([]);
      } catch (error) {
        if (!(error instanceof NotAFeedError)) throw new Error(`round ${round}: ${bytes.toString()}`, { cause: error });
      }
    }
  },
  soakTimeoutMs(60_000),
);
