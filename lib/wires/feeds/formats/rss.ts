import { parseDate } from '#lib/wires/feeds/dates/parse-date.ts';
import { readTtl } from '#lib/wires/feeds/formats/intervals.ts';
import { toNames, withoutRepeats } from '#lib/wires/feeds/formats/people.ts';
import { readPictures } from '#lib/wires/feeds/formats/pictures.ts';
import {
  addressIn,
  type FormatReading,
  findDate,
  findHtml,
  findLanguage,
  findLine,
  findTitle,
  readKind,
  type Source,
  toCount,
  type UnkeyedItem,
} from '#lib/wires/feeds/formats/source.ts';
import { maxOfItem } from '#lib/wires/feeds/limits.ts';
import { toLine, toPlainLine } from '#lib/wires/feeds/values/words.ts';
import type { XmlElement } from '#lib/wires/feeds/xml/tree.ts';
import type { FeedEnclosure } from '#lib/wires/types.ts';

/** RSS from 0.9 to 2.0, and RSS 1.0, which keeps its items beside the channel. */
export function readRss(root: XmlElement, outer: Source): FormatReading {
  const channel = root.element('channel') ?? root;
  const link = findLink(channel, outer);
  // relative addresses are mostly those of the site
  const source = { ...outer, base: link ?? outer.base };
  return {
    ...findTitle(channel, source, 'title', 'dc:title', 'itunes:title'),
    link,
    description: findLine(channel, 'description', 'dc:description', 'itunes:summary', 'itunes:subtitle', 'abstract'),
    language: findLanguage(channel, 'language', 'dc:language') ?? findLanguage(root),
    copyright: findLine(channel, 'copyright', 'dc:rights', 'rights', 'atom:rights', 'media:copyright'),
    format: root.name === 'rdf' ? 'rdf' : 'rss',
    ttlMinutes: readTtl(channel),
    builtAt: findDate(channel, source, 'lastbuilddate', 'pubdate', 'dc:date', 'atom:updated', 'dcterms:modified'),
    items: findItems(root, channel).map((item) => readItem(item, source)),
  };
}

/** Characters of categories that come in one. */
const maxListed = 2_000;

/** In the order of the table of contents, where there is one. */
function findItems(root: XmlElement, channel: XmlElement): XmlElement[] {
  const inside = channel === root ? [] : root.elements('item');
  const items = [...channel.elements('item'), ...inside, ...(channel.element('items')?.elements('item') ?? [])];
  const listed = channel.element('items')?.element('rdf:seq')?.elements('rdf:li') ?? [];
  const place = new Map(listed.map((each, at) => [each.attribute('rdf:resource') || each.attribute('resource'), at]));
  const placeOf = (item: XmlElement) => place.get(item.attribute('rdf:about')) ?? place.size;
  return place.size === 0 ? items : items.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Where feeds have put each, the best first. */
const places = {
  title: ['title', 'media:title', 'dc:title', 'itunes:title'],
  summary: [
    ...['description', 'itunes:summary', 'dc:description', 'media:description', 'dcterms:abstract'],
    ...['summary', 'atom:summary', 'abstract', 'itunes:subtitle'],
  ],
  content: ['content:encoded', 'xhtml:body', 'body', 'atom:content', 'content', 'fullitem', 'fulltext', 'xhtml:div'],
  published: ['pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'published', 'date'],
  updated: ['atom:updated', 'updated', 'dcterms:modified', 'lastbuilddate', 'modified'],
};

function readItem(item: XmlElement, source: Source): UnkeyedItem {
  const enclosures = readEnclosures(item, source);
  const guid = toLine(item.element('guid')?.text ?? '');
  const updatedAt = findDate(item, source, ...places.updated) ?? parseDate(item.attribute('lastmod'), source.timeZone);
  return {
    id: guid || findLine(item, 'atom:id', 'id') || toLine(item.attribute('rdf:about')),
    ...findTitle(item, source, ...places.title),
    link: findLink(item, source),
    summaryHtml: findHtml(item, source, ...places.summary),
    contentHtml: findHtml(item, source, ...places.content),
    authors: readAuthors(item),
    publishedAt: findDate(item, source, ...places.published) ?? updatedAt,
    updatedAt,
    categories: readCategories(item),
    language: findLanguage(item, 'dc:language', 'language'),
    enclosures,
    pictures: readPictures(item, enclosures, source),
    kind: readKind(item),
  };
}

/** The page of a channel or an item, wherever feeds have put its address. */
function findLink(element: XmlElement, source: Source): string | null {
  // of several the last one counts, as others read it
  for (const link of [...element.named('link').toReversed(), ...element.named('atom:link')]) {
    if (!/^(?:alternate)?$/i.test(link.attribute('rel'))) continue;
    const address = addressIn(link, link.text.trim() || link.attribute('href'), source);
    if (address !== null) return address;
  }
  return findOtherLink(element, source);
}

function findOtherLink(element: XmlElement, source: Source): string | null {
  const guid = element.element('guid');
  const isPermanent = guid !== undefined && guid.attribute('ispermalink').toLowerCase() !== 'false';
  const written: [XmlElement, string][] = [
    [element, element.attribute('href')],
    ...element.named('feedburner:origlink').map((link): [XmlElement, string] => [link, link.text]),
    // a guid is an address only if it is written as one
    ...(isPermanent && /^\s*https?:/i.test(guid.text) ? [[guid, guid.text] satisfies [XmlElement, string]] : []),
    [element, element.name === 'item' ? element.attribute('rdf:about') : ''],
  ];
  const addresses = written.map(([from, address]) => addressIn(from, address, source));
  return addresses.find((address) => address !== null) ?? null;
}

function readAuthors(item: XmlElement): string[] {
  for (const name of [
    'dc:creator',
    'author',
    'itunes:author',
    'atom:author',
    'dc:author',
    'dc:contributor',
    'media:author',
  ]) {
    const names = item
      .named(name)
      .flatMap((author) => toNames(author.element('name')?.text ?? author.element('atom:name')?.text ?? author.text));
    if (names.length > 0) return withoutRepeats(names);
  }
  return [];
}

const kinds = ['category', 'dc:subject', 'atom:category', 'itunes:category', 'media:category'];
/** Several in one, with commas between them. */
const listed = ['itunes:keywords', 'media:keywords', 'tags'];

function readCategories(item: XmlElement): string[] {
  const written = item
    .elements(...kinds, ...listed)
    .slice(0, maxOfItem)
    .flatMap((each) => {
      const said = each.text.trim() || each.attribute('label') || each.attribute('term') || each.attribute('text');
      const inside = each.elements('itunes:category').map((inner) => inner.attribute('text'));
      return listed.includes(each.name) ? said.slice(0, maxListed).split(',') : [said, ...inside];
    });
  return withoutRepeats(written.slice(0, maxOfItem).map(toPlainLine));
}

function readEnclosures(item: XmlElement, source: Source): FeedEnclosure[] {
  const attached = item
    .elements('enclosure', 'atom:link')
    .filter((each) => each.name === 'enclosure' || each.attribute('rel') === 'enclosure');
  const media = [item, ...item.elements('media:group')].flatMap((parent) => parent.elements('media:content'));
  const played = media.filter((each) => /^(?:audio|video)/i.test(each.attribute('medium') || each.attribute('type')));
  const enclosures = [...attached, ...played].slice(0, maxOfItem).flatMap((each): FeedEnclosure[] => {
    const url = addressIn(each, each.attribute('url') || each.attribute('href') || each.text, source);
    const length = each.attribute('length') || each.attribute('filesize');
    return url === null ? [] : [{ url, type: toLine(each.attribute('type')), lengthBytes: toCount(length) }];
  });
  return [...new Map(enclosures.toReversed().map((each) => [each.url, each])).values()].toReversed();
}
