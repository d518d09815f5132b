import { parseJsonFeed } from 'feedsmith';
import { parseDate } from '#lib/wires/feeds/dates/parse-date.ts';
import { paragraphs } from '#lib/wires/feeds/formats/atom-text.ts';
import { toNames, withoutRepeats } from '#lib/wires/feeds/formats/people.ts';
import { isPictureFile, toPicture } from '#lib/wires/feeds/formats/pictures.ts';
import type { FormatReading, Source, UnkeyedItem } from '#lib/wires/feeds/formats/source.ts';
import { toAddress } from '#lib/wires/feeds/values/addresses.ts';
import { isMarkedSponsored } from '#lib/wires/feeds/values/sponsored.ts';
import { toLanguage, toLine } from '#lib/wires/feeds/values/words.ts';
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
    title: toLine(feed.title ?? ''),
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

function findFeed(value: unknown): JsonFeed | null {
  try {
    return parseJsonFeed(value);
  } catch {
    return null;
  }
}

function readItem(item: JsonItem, ofFeed: JsonAuthors, source: Source): UnkeyedItem {
  const title = toLine(item.title ?? '');
  const own = toAuthors(item.authors);
  const authors = own.length > 0 ? own : toAuthors(ofFeed);
  const categories = withoutRepeats((item.tags ?? []).map(toLine));
  const addresses = [item.url, item.external_url, item.id].map((written) => toItemAddress(written, source));
  const attached = (item.attachments ?? []).flatMap(({ url, mime_type, size_in_bytes }) => {
    const address = toAddress(url ?? '', source.base);
    return address === null
      ? []
      : [{ url: address, type: toLine(mime_type ?? ''), lengthBytes: size_in_bytes ?? null }];
  });
  const modified = parseDate(item.date_modified ?? '', source.timeZone);
  return {
    id: toLine(item.id ?? ''),
    title,
    link: addresses.find((address) => address !== null) ?? null,
    summaryHtml: paragraphs(item.summary ?? ''),
    contentHtml: item.content_html?.trim() || paragraphs(item.content_text ?? ''),
    authors,
    publishedAt: parseDate(item.date_published ?? '', source.timeZone) ?? modified,
    updatedAt: modified,
    categories,
    language: toLanguage(item.language ?? ''),
    enclosures: attached,
    pictures: readPictures(item, attached, source),
    kind: '',
    isSponsored: isMarkedSponsored({ title, categories, authors }),
  };
}

const toAuthors = (authors: JsonAuthors): string[] =>
  withoutRepeats((authors ?? []).flatMap((author) => toNames(author?.name ?? '')));

/** An id is an address only if it is written as one. */
const toItemAddress = (written: string | undefined, source: Source): string | null =>
  written === undefined ? null : toAddress(written, /^(?:https?:|\/)/i.test(written) ? source.base : '');

function readPictures(item: JsonItem, attached: readonly FeedEnclosure[], source: Source): FeedPicture[] {
  const named = [item.image, item.banner_image].flatMap((written) => toAddress(written ?? '', source.base) ?? []);
  const files = attached.filter(({ type, url }) => isPictureFile(type, url)).map(({ url }) => url);
  return withoutRepeats([...named, ...files]).map((url) => toPicture(url));
}
