import { cutAt } from '#lib/foreign-html/text/characters.ts';
import type { Title } from '#lib/wires/feeds/formats/source.ts';
import { readWrittenFeed } from '#lib/wires/feeds/read-feed.ts';
import { isPlainlySafe } from '#lib/wires/feeds/safe-html/plainly-safe.ts';
import { toSafeHtml } from '#lib/wires/feeds/safe-html/safe-html.ts';
import { toSafeTitle } from '#lib/wires/feeds/safe-html/safe-title.ts';
import { toAddress } from '#lib/wires/feeds/values/addresses.ts';
import { asHtml, textOfHtml, toLine, withoutTags } from '#lib/wires/feeds/values/words.ts';
import type { FeedEnclosure, FeedItem } from '#lib/wires/types.ts';

/** Titles, summaries and contents are HTML as the feed writes it, as far as that may be shown. All else is text. */
export type ParsedItem = {
  /** The feed's own name for it; without one what tells it from the others. */
  id: string;
  /** One line of HTML. What has no title goes by the beginning of its words, or by its address. */
  title: string;
  link: string | null;
  /** What has no summary is its own. */
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
  const document = readWrittenFeed(bytes, findHeader(headers, 'content-type'), { url: at, timeZone });
  const base = document.link ?? at;
  return {
    title: toSafeTitle(document.titleHtml, base) || asHtml(document.link ?? ''),
    link: document.link,
    items: document.items.map((item) => toParsedItem(item, base)),
  };
}

function toParsedItem(item: FeedItem & Title, baseOfFeed: string): ParsedItem {
  const base = item.link ?? baseOfFeed;
  const content = toSafeHtml(item.contentHtml, base);
  const summary = item.summaryHtml === '' ? content : toSafeHtml(item.summaryHtml, base);
  return {
    id: toSafeId(item.id === '' ? item.key : item.id),
    title: toSafeTitle(item.titleHtml, base) || beginningOf(summary) || asHtml(item.link ?? ''),
    link: item.link,
    summary,
    content,
    author: withoutTags(item.authors.join(', ')),
    published: item.publishedAt,
    updated: item.updatedAt,
    enclosures: item.enclosures.map(toEnclosure),
    categories: item.categories.map(withoutTags),
  };
}

const toEnclosure = ({ url, type, lengthBytes }: FeedEnclosure) => ({
  url,
  type: withoutTags(type),
  length: lengthBytes,
});

/** A name may be of any signs, and stays as it is as long as it may be shown. */
const toSafeId = (id: string) => (isPlainlySafe(id) ? id : withoutTags(id));

const maxBeginning = 100;

function beginningOf(html: string): string {
  const words = toLine(textOfHtml(html.slice(0, maxBeginning * 50)));
  const beginning = cutAt(words, maxBeginning).trim();
  return asHtml(beginning === words ? words : `${beginning}…`);
}

function findHeader(headers: FeedHeaders, name: string): string {
  if (headers instanceof Headers) return headers.get(name) ?? '';
  const [, value = ''] = Object.entries(headers).find(([written]) => written.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : (value[0] ?? '');
}
