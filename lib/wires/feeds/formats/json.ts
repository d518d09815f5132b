import { parseJsonFeed } from 'feedsmith';
import { parseDate } from '#lib/wires/feeds/dates/parse-date.ts';
import { paragraphs } from '#lib/wires/feeds/formats/atom-text.ts';
import { toNames, withoutRepeats } from '#lib/wires/feeds/formats/people.ts';
import { isPictureFile, toPicture } from '#lib/wires/feeds/formats/pictures.ts';
import type { FormatReading, Source, Title, UnkeyedItem } from '#lib/wires/feeds/formats/source.ts';
import { maxItems, maxOfItem } from '#lib/wires/feeds/limits.ts';
import { toAddress } from '#lib/wires/feeds/values/addresses.ts';
import { asHtml, toLanguage, toLine, withoutControls } from '#lib/wires/feeds/values/words.ts';
import type { FeedEnclosure, FeedPicture } from '#lib/wires/types.ts';

type JsonFeed = ReturnType<typeof parseJsonFeed<string>>;
type JsonItem = NonNullable<JsonFeed['items']>[number];
type JsonAuthors = JsonFeed['authors'];

/** JSON Feed 1.0 and 1.1. Its texts are text, not HTML. Null for another JSON. */
export function readJson(value: unknown, outer: Source): FormatReading | null {
  const feed = findFeed(value);
  if (feed === null) return null;
  const link = toAddress(feed.home_page_url ?? '', outer.base);
  const source = { ...outer, base: link ?? outer.base };
  return {
    ...toTitle(feed.title),
    link,
    description: toLine(feed.description ?? ''),
    language: toLanguage(feed.language ?? ''),
    copyright: '',
    format: 'json',
    ttlMinutes: null,
    builtAt: null,
    items: (feed.items ?? []).map((item) => readItem(item ?? {}, feed.authors, source)),
  };
}

/** Some write a version of their own, or none; the parser wants to see the format's. */
function findFeed(value: unknown): JsonFeed | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version = '', items, title, home_page_url, feed_url } = Object.fromEntries(Object.entries(value));
  const isCalledSo = /jsonfeed\.org\/version/i.test(String(version));
  if (!isCalledSo && !(Array.isArray(items) && [version, title, home_page_url, feed_url].some(Boolean))) return null;
  try {
    const some = Array.isArray(items) ? { items: items.slice(0, maxItems) } : {};
    return parseJsonFeed({ ...value, ...some, version: 'https://jsonfeed.org/version/1.1' });
  } catch {
    // it holds nothing that the format knows
    return {};
  }
}

function readItem(item: JsonItem, ofFeed: JsonAuthors, source: Source): UnkeyedItem {
  const own = toAuthors(item.authors);
  const authors = own.length > 0 ? own : toAuthors(ofFeed);
  // an id is an address only if it is written as one
  const id = /^https?:/i.test(item.id ?? '') ? item.id : undefined;
  const addresses = [item.url, item.external_url, id].map((written) => toAddress(written ?? '', source.base));
  const attached = (item.attachments ?? []).slice(0, maxOfItem).flatMap(({ url, mime_type, size_in_bytes }) => {
    const address = toAddress(url ?? '', source.base);
    return address === null
      ? []
      : [{ url: address, type: toLine(mime_type ?? ''), lengthBytes: size_in_bytes ?? null }];
  });
  const modified = parseDate(item.date_modified ?? '', source.timeZone);
  return {
    id: toLine(item.id ?? ''),
    ...toTitle(item.title),
    link: addresses.find((address) => address !== null) ?? null,
    summaryHtml: paragraphs(toText(item.summary)),
    contentHtml: toText(item.content_html).trim() || paragraphs(toText(item.content_text)),
    authors,
    publishedAt: parseDate(item.date_published ?? '', source.timeZone) ?? modified,
    updatedAt: modified,
    categories: withoutRepeats((item.tags ?? []).slice(0, maxOfItem).map(toLine)),
    language: toLanguage(item.language ?? ''),
    enclosures: attached,
    pictures: readPictures(item, attached, source),
    kind: '',
  };
}

const toTitle = (text = ''): Title => ({ title: toLine(text), titleHtml: asHtml(toText(text)) });

/** JSON can write signs that no text may hold. */
const toText = (text = ''): string => withoutControls(text.toWellFormed());

const toAuthors = (authors: JsonAuthors): string[] =>
  withoutRepeats((authors ?? []).flatMap((author) => toNames(author?.name ?? '')));

function readPictures(item: JsonItem, attached: readonly FeedEnclosure[], source: Source): FeedPicture[] {
  const named = [item.image, item.banner_image].flatMap((written) => toAddress(written ?? '', source.base) ?? []);
  const files = attached.filter(({ type, url }) => isPictureFile(type, url)).map(({ url }) => url);
  return withoutRepeats([...named, ...files]).map((url) => toPicture(url));
}
