import { toAtomHtml, toAtomTitle } from '#lib/wires/feeds/formats/atom-text.ts';
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
  noTitle,
  readKind,
  type Source,
  type Title,
  toCount,
  type UnkeyedItem,
} from '#lib/wires/feeds/formats/source.ts';
import { maxOfItem } from '#lib/wires/feeds/limits.ts';
import { toLine, toPlainLine } from '#lib/wires/feeds/values/words.ts';
import type { XmlElement } from '#lib/wires/feeds/xml/tree.ts';
import type { FeedEnclosure } from '#lib/wires/types.ts';

/** Atom 1.0, and 0.3, which calls some things otherwise; a document that is one entry, too. */
export function readAtom(root: XmlElement, source: Source): FormatReading {
  const entries = root.name === 'entry' ? [root] : root.elements('entry', 'item');
  return {
    ...findAtomTitle(root, source, 'title', 'dc:title'),
    link: findLink(root, source),
    description: findAtomLine(root, source, 'subtitle', 'tagline', 'dc:description', 'description'),
    language: findLanguage(root, 'dc:language', 'language'),
    copyright: findAtomLine(root, source, 'rights', 'copyright', 'dc:rights'),
    format: 'atom',
    ttlMinutes: readTtl(root),
    builtAt: findDate(root, source, 'updated', 'modified', 'dc:date', 'dcterms:modified'),
    items: entries.map((entry) => readEntry(entry, root, source)),
  };
}

function readEntry(entry: XmlElement, feed: XmlElement, source: Source): UnkeyedItem {
  const enclosures = readEnclosures(entry, source);
  const updatedAt = findDate(entry, source, 'updated', 'modified', 'dcterms:modified');
  const published = findDate(entry, source, 'published', 'issued', 'created', 'dc:date', 'dcterms:issued', 'pubdate');
  return {
    id: toLine(entry.element('id')?.text ?? '') || findLine(entry, 'guid'),
    ...findTitleOfEntry(entry, source),
    link: findLink(entry, source),
    summaryHtml:
      findAtomHtml(entry, source, 'summary') ||
      findHtml(entry, source, 'description', 'media:description') ||
      mediaLine(entry, 'media:description'),
    contentHtml: findAtomHtml(entry, source, 'content') || findHtml(entry, source, 'content:encoded'),
    authors: findAuthors([entry, entry.element('source'), feed]),
    // an entry needn't say when it was published, only when it was last changed
    publishedAt: published ?? updatedAt,
    updatedAt,
    categories: readCategories(entry),
    language: findLanguage(entry, 'dc:language'),
    enclosures,
    pictures: readPictures(entry, enclosures, source),
    kind: readKind(entry),
  };
}

function findAtomTitle(element: XmlElement, source: Source, ...names: readonly string[]): Title {
  for (const each of names.flatMap((name) => element.elements(name))) {
    const title = toAtomTitle(each, source);
    if (title.titleHtml !== '') return title;
  }
  return noTitle;
}

function findTitleOfEntry(entry: XmlElement, source: Source): Title {
  const found = findAtomTitle(entry, source, 'title', 'media:title', 'dc:title');
  const [group] = found === noTitle ? entry.elements('media:group') : [];
  return group === undefined ? found : findAtomTitle(group, source, 'media:title');
}

const findAtomLine = (element: XmlElement, source: Source, ...names: readonly string[]): string =>
  findAtomTitle(element, source, ...names).title;

function findAtomHtml(entry: XmlElement, source: Source, name: string): string {
  for (const each of entry.elements(name)) {
    const html = toAtomHtml(each, source);
    if (html !== '') return html;
  }
  return '';
}

const mediaLine = (entry: XmlElement, name: string): string => {
  const group = entry.element('media:group');
  return group === undefined ? '' : findLine(group, name);
};

/** Relations may be written as the address of their register. */
const relOf = (link: XmlElement) =>
  link
    .attribute('rel')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/.*\//, '');

/** The page that a feed or an entry is another form of: HTML before anything else it is offered as. */
function findLink(element: XmlElement, source: Source): string | null {
  const links = element
    .elements('link', 'atom:link')
    .filter((link) => /^(?:|(?:[\w-]+ )*alternate(?: [\w-]+)*)$/.test(relOf(link)));
  const isPage = (link: XmlElement) => /^(?:|text\/html|application\/xhtml\+xml)$/i.test(link.attribute('type'));
  const inOrder = [...links.filter(isPage), ...links.filter((link) => !isPage(link))];
  const addresses = inOrder.map((link) => addressIn(link, link.attribute('href') || link.text, source));
  const [id] = element.elements('id').map(({ text }) => text.trim());
  const named =
    links.length === 0 && id !== undefined && /^https?:/i.test(id) && element.name === 'entry'
      ? addressIn(element, id, source)
      : null;
  const original = element.elements('feedburner:origlink').map((link) => addressIn(link, link.text, source));
  return [...addresses, ...original, named].find((address) => address !== null) ?? null;
}

/** An entry's own authors, those of where it was taken from, those of the feed: the first that there are. */
function findAuthors(places: readonly (XmlElement | undefined)[]): string[] {
  for (const place of places)
    for (const kind of ['author', 'dc:creator', 'itunes:author']) {
      const names = (place?.elements(kind) ?? []).flatMap((author) =>
        toNames(author.element('name')?.text ?? (author.elements().length > 0 ? '' : author.text)),
      );
      if (names.length > 0) return withoutRepeats(names);
    }
  return [];
}

const readCategories = (entry: XmlElement): string[] =>
  withoutRepeats(
    entry
      .elements('category', 'dc:subject')
      .slice(0, maxOfItem)
      .map((each) => toPlainLine(each.attribute('label') || each.attribute('term') || each.text)),
  );

const readEnclosures = (entry: XmlElement, source: Source): FeedEnclosure[] =>
  entry
    .elements('link', 'atom:link', 'enclosure')
    .slice(0, maxOfItem)
    .flatMap((link): FeedEnclosure[] => {
      if (link.name !== 'enclosure' && relOf(link) !== 'enclosure') return [];
      const url = addressIn(link, link.attribute('href') || link.attribute('url'), source);
      return url === null
        ? []
        : [{ url, type: toLine(link.attribute('type')), lengthBytes: toCount(link.attribute('length')) }];
    });
