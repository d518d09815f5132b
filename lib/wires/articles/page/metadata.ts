import { oneLine } from '#lib/foreign-html/text/characters.ts';
import { elementsBelow, type ForeignElement, textBelow } from '#lib/foreign-html/trees/tree.ts';
import { findLinkedStory } from '#lib/wires/articles/page/linked-data.ts';
import { hasName, isUnseenClass } from '#lib/wires/articles/page/names.ts';
import { toPlainText } from '#lib/wires/articles/page/plain-text.ts';

/** What a page says of its story. */
export type PageMetadata = {
  headline: string;
  deck: string;
  authors: string[];
  publishedAt: Date | null;
  language: string | null;
  /** The picture it shows to social networks. */
  pictureUrl: string;
  /** Elements whose words are here, and so are no part of the body. */
  taken: Set<ForeignElement>;
};

const maxDeck = 400;

/** Reads it from JSON-LD, from `meta` (Open Graph, Dublin Core and their kin), and from what the page shows. */
export function readMetadata(root: ForeignElement): PageMetadata {
  const metas = readMetas(root);
  const linked = findLinkedStory(root);
  const shown = readShown(root);
  const meta = (...names: string[]) => names.map((name) => metas.get(name)?.[0] ?? '').find(Boolean) ?? '';
  const title = meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title');
  const authors = linked?.authors.length ? linked.authors : authorsIn(metas);
  return {
    headline:
      toPlainText(linked?.headline ?? '') || shown.headline || withoutSite(toPlainText(title), meta('og:site_name')),
    deck: shown.deck || toPlainText(linked?.deck ?? ''),
    authors: (authors.length > 0 ? authors : shown.authors).map(toPlainText),
    publishedAt: readDate(
      linked?.published,
      meta('article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date'),
      meta('dc.date.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'publishdate', 'pubdate', 'date'),
      shown.published,
    ),
    language:
      linked?.language ||
      meta('og:locale', 'dc.language', 'content-language').replace('_', '-') ||
      shown.language ||
      null,
    pictureUrl: meta('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src'),
    taken: shown.taken,
  };
}

function readMetas(root: ForeignElement): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of elementsBelow(root)) {
    if (element.name !== 'meta' || found.size > 500) continue;
    const name = (
      element.attribute('property') ||
      element.attribute('name') ||
      element.attribute('http-equiv') ||
      element.attribute('itemprop')
    ).trim();
    const content = oneLine(element.attribute('content')).slice(0, 2_000);
    if (name && content) found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), content]);
  }
  return found;
}

/** An author's page in place of a name is none. */
function authorsIn(metas: ReadonlyMap<string, string[]>): string[] {
  const names = [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ];
  for (const name of names) {
    const found = (metas.get(name) ?? []).filter((each) => !/^(?:https?:)?\/\//.test(each));
    if (found.length > 0) return found;
  }
  return [];
}

type Shown = {
  headline: string;
  deck: string;
  authors: string[];
  published: string;
  language: string;
  taken: Set<ForeignElement>;
};

function readShown(root: ForeignElement): Shown {
  const shown: Shown = {
    headline: '',
    deck: '',
    authors: [],
    published: '',
    language: root.attribute('lang'),
    taken: new Set(),
  };
  for (const element of elementsBelow(root)) {
    const take = () => {
      shown.taken.add(element);
      return oneLine(textBelow(element, isUnseenClass));
    };
    if (element.name === 'h1' && !shown.headline) shown.headline = take();
    else if (isDeck(element) && !shown.deck) shown.deck = take();
    else if (isByline(element)) shown.authors.push(...(shown.authors.length === 0 ? [take()] : [take()].slice(1)));
    else if (element.name === 'time' || element.attribute('itemprop') === 'datePublished')
      shown.published ||= element.attribute('datetime') || element.attribute('content');
  }
  return shown;
}

const isDeck = (element: ForeignElement) =>
  ['h2', 'h3', 'p', 'div', 'span'].includes(element.name) &&
  (element.attribute('itemprop') === 'alternativeHeadline' ||
    hasName(
      element,
      'deck',
      'dek',
      'subtitle',
      'sub title',
      'subheadline',
      'sub headline',
      'standfirst',
      'article summary',
      'story summary',
      'entry summary',
      'post excerpt',
    )) &&
  isBetween(element, 10, maxDeck);

const isByline = (element: ForeignElement) =>
  (element.attribute('rel') === 'author' ||
    element.attribute('itemprop') === 'author' ||
    hasName(element, 'byline', 'entry meta', 'post meta', 'article meta')) &&
  isBetween(element, 2, 300);

function isBetween(element: ForeignElement, least: number, most: number): boolean {
  const { length } = oneLine(textBelow(element));
  return length >= least && length <= most;
}

/** "Words | The Ledger" → "Words" */
function withoutSite(title: string, site: string): string {
  const [, words = '', end = ''] = /^(.{10,})\s(?:[|–—»·-]|::)\s(.{2,60})$/.exec(title) ?? [];
  return words && (end === site || /\s[|»]\s|::/.test(title)) ? words : title;
}

function readDate(...texts: (string | undefined)[]): Date | null {
  for (const text of texts) {
    // a time without a zone is nobody's here
    if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(text.trim())) continue;
    const date = new Date(text.trim());
    if (!Number.isNaN(date.getTime())) return date;
  }
  return null;
}
