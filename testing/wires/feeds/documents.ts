import { readFeed } from '#lib/wires/feeds/read-feed.ts';
import type { FeedDocument, FeedItem } from '#lib/wires/types.ts';

const namespaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ' +
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';

/** An RSS document of items, each as what stands inside it. */
export const rssDocument = (items: readonly string[], channel = '<title>Gazette</title>'): string =>
  `<rss version="2.0" ${namespaces}><channel>${channel}${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;

/** An Atom document of entries, each as what stands inside it. */
export const atomDocument = (entries: readonly string[], feed = '<title>Gazette</title>', attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${feed}${entries.map((entry) => `<entry>${entry}</entry>`).join('')}</feed>`;

export const jsonDocument = (items: readonly object[], feed: object = {}): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Gazette', ...feed, items });

/** Reads a document as if it were found at https://gazette.test/feed.xml. */
export const readDocument = (document: string | Uint8Array, contentType = ''): FeedDocument =>
  readFeed(typeof document === 'string' ? Buffer.from(document) : document, contentType, {
    url: 'https://gazette.test/feed.xml',
    timeZone: 'America/Edmonton',
  });

/** The first item of a document. */
export function readFirst(document: string): FeedItem {
  const [item] = readDocument(document).items;
  if (item === undefined) throw new Error('there is no item');
  return item;
}
