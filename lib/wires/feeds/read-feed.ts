import { findFeeds } from '#lib/wires/feeds/find-feeds.ts';
import { readAtom } from '#lib/wires/feeds/formats/atom.ts';
import { readJson } from '#lib/wires/feeds/formats/json.ts';
import { parseDamagedJson } from '#lib/wires/feeds/formats/parse-json.ts';
import { readRss } from '#lib/wires/feeds/formats/rss.ts';
import type { FormatReading, Source, Title } from '#lib/wires/feeds/formats/source.ts';
import { keyItems } from '#lib/wires/feeds/key-items.ts';
import { maxDocumentBytes, maxItems } from '#lib/wires/feeds/limits.ts';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { decodeDocument } from '#lib/wires/feeds/values/decode.ts';
import { isMarkedSponsored } from '#lib/wires/feeds/values/sponsored.ts';
import { withoutControls } from '#lib/wires/feeds/values/words.ts';
import { readXml } from '#lib/wires/feeds/xml/read-xml.ts';
import type { FeedDocument, FeedItem } from '#lib/wires/types.ts';

/**
 * Reads a feed's document: RSS, Atom or JSON Feed, whatever it is served as and however it is damaged. What it holds is
 * not cleaned.
 * @param options.url where it was found · `timeZone`: of times without a zone
 * @throws {NotAFeedError}
 */
export function readFeed(bytes: Uint8Array, contentType: string, options: ReadOptions): FeedDocument {
  const { titleHtml: _ofFeed, ...document } = readWrittenFeed(bytes, contentType, options);
  return { ...document, items: document.items.map(({ titleHtml: _ofItem, ...item }) => item) };
}

export type ReadOptions = { url: string; timeZone: string };

/** The same, with the titles as they are written. */
export type WrittenFeed = Omit<FeedDocument, 'items'> & Title & { items: (FeedItem & Title)[] };

/** Reads the same as `readFeed`, for those who want the titles' own HTML. */
export function readWrittenFeed(bytes: Uint8Array, contentType: string, { url, timeZone }: ReadOptions): WrittenFeed {
  if (bytes.length > maxDocumentBytes)
    throw new NotAFeedError(`${bytes.length} bytes are too many for a feed`, 'This document is too long for a feed.');
  const text = withoutControls(decodeDocument(bytes, contentType)).replace(/^\ufeff/, '');
  const source = { base: url, timeZone };
  const read = readsAsJson(text) ? readJsonDocument(text, source) : readXmlDocument(text, source);
  if (read === null) throw notAFeed(text, url);
  const items = keyItems(read.reading.items).map((item) => ({ ...item, isSponsored: isMarkedSponsored(item) }));
  return { ...read.reading, isCut: read.isCut, items };
}

type Read = { reading: FormatReading; isCut: boolean };

const readsAsJson = (text: string) => /^\s*[{[]/.test(text);

function readJsonDocument(text: string, source: Source): Read | null {
  const parsed = parseDamagedJson(text.trim());
  const reading = parsed && readJson(parsed.value, source);
  return parsed && reading && { reading, isCut: parsed.isCut || reading.items.length === maxItems };
}

function readXmlDocument(text: string, source: Source): Read | null {
  const document = readXml(text);
  if (document === null || document.root.name === 'html') return null;
  const { root, isCut } = document;
  const isAtom = root.name === 'feed' || root.name === 'entry';
  return { reading: isAtom ? readAtom(root, source) : readRss(root, source), isCut };
}

function notAFeed(text: string, url: string): NotAFeedError {
  const found = /<(?:html|head|body|link|a)[\s>]/i.test(text.slice(0, 100_000)) ? findFeeds(text, url) : [];
  const hint = found.length > 0 ? ' It is a page that names feeds: use the address of one of them.' : '';
  return new NotAFeedError(`${url} is no feed`, `There is no feed at this address.${hint}`, found);
}
