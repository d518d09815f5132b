import { readFeed } from '#lib/wires/feeds/read-feed.ts';
import { toSafeHtml } from '#lib/wires/feeds/safe-html/safe-html.ts';
import { toAddress } from '#lib/wires/feeds/values/addresses.ts';
import type { FeedEnclosure, FeedItem } from '#lib/wires/types.ts';

export type ParsedItem = {
  /** The feed's own name for it; without one what tells it from the others. */
  id: string;
  title: string;
  link: string | null;
  /** HTML that may be shown as it is. */
  summary: string;
  content: string;
  /** Several names are joined by commas. */
  author: string;
  published: Date | null;
  updated: Date | null;
  enclosures: { url: string; type: string; length: number | null }[];
  categories: string[];
};
export type ParsedFeed = { title: string; link: string | null; items: ParsedItem[] };

/** As `fetch` or `node:http` has them, their names in any case. */
export type FeedHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a feed without a database or a network: RSS, Atom or JSON Feed, its HTML safe to show.
 * @param options.url where it was found · `timeZone`: IANA, of times without a zone
 * @throws {NotAFeedError} with the feeds that it names, where it is a page
 */
export function parseFeed(
  bytes: Uint8Array,
  headers: FeedHeaders,
  { url, timeZone = 'UTC' }: { url: string; timeZone?: string },
): ParsedFeed {
  const at = toAddress(findHeader(headers, 'content-location'), url) ?? url;
  const document = readFeed(bytes, findHeader(headers, 'content-type'), { url: at, timeZone });
  const base = document.link ?? at;
  return {
    title: document.title,
    link: document.link,
    items: document.items.map((item) => toParsedItem(item, base)),
  };
}

function toParsedItem(item: FeedItem, baseOfFeed: string): ParsedItem {
  const base = item.link ?? baseOfFeed;
  return {
    id: item.id === '' ? item.key : item.id,
    title: item.title,
    link: item.link,
    summary: toSafeHtml(item.summaryHtml, base),
    content: toSafeHtml(item.contentHtml, base),
    author: item.authors.join(', '),
    published: item.publishedAt,
    updated: item.updatedAt,
    enclosures: item.enclosures.map(toEnclosure),
    categories: item.categories,
  };
}

const toEnclosure = ({ url, type, lengthBytes }: FeedEnclosure) => ({ url, type, length: lengthBytes });

function findHeader(headers: FeedHeaders, name: string): string {
  if (headers instanceof Headers) return headers.get(name) ?? '';
  const [, value = ''] = Object.entries(headers).find(([written]) => written.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : (value[0] ?? '');
}
