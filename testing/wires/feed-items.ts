import { withIds } from '#lib/stories/blocks/body.ts';
import type { CleanDocument, CleanItem } from '#lib/wires/types.ts';

/** An item as cleaning leaves it, named by a short word: `feedItem('bridge')`. */
export function feedItem(name: string, changes: Partial<CleanItem> = {}): CleanItem {
  return {
    id: name,
    key: name,
    title: `The ${name} is ready`,
    link: `https://supplier.example/news/${name}?utm_source=feed`,
    summaryHtml: `<p>All about the ${name}.</p>`,
    contentHtml: '',
    authors: ['Rae Porter'],
    publishedAt: null,
    updatedAt: null,
    categories: ['News/Local'],
    language: null,
    enclosures: [],
    pictures: [],
    kind: 'story',
    isSponsored: false,
    summary: paragraphs(`All about the ${name}.`),
    content: [],
    leftOut: [],
    ...changes,
  };
}

export function paragraphs(...texts: string[]): CleanItem['summary'] {
  return texts.map((text) => ({ kind: 'block', block: { type: 'paragraph', text: [{ text }] } }));
}

/** A whole document, that does not say when it was made. */
export function feedDocument(items: readonly CleanItem[], changes: Partial<CleanDocument> = {}): CleanDocument {
  return {
    title: 'Prairie Dispatch Calgary',
    link: 'https://supplier.example/',
    description: '',
    language: 'en-CA',
    copyright: '',
    format: 'rss',
    ttlMinutes: null,
    builtAt: null,
    isCut: false,
    items: [...items],
    ...changes,
  };
}

/** A document's bytes as the stub supplier serves them, and back (`readStubFeed`). */
export const toBytes = (document: CleanDocument) => Buffer.from(JSON.stringify(document));

export function readStubFeed(bytes: Uint8Array): CleanDocument {
  const document: CleanDocument = JSON.parse(Buffer.from(bytes).toString());
  const toDate = (at: Date | null) => (at === null ? null : new Date(at));
  const items = document.items.map((item) => ({
    ...item,
    publishedAt: toDate(item.publishedAt),
    updatedAt: toDate(item.updatedAt),
  }));
  return { ...document, builtAt: toDate(document.builtAt), items };
}

/** What a story has from an item, with nothing fetched and no picture. */
export function stubWords(item: CleanItem) {
  const blocks = item.summary.flatMap((part) => (part.kind === 'block' ? [part.block] : []));
  return {
    headline: item.title,
    deck: '',
    bylines: item.authors,
    language: item.language ?? 'en',
    leadPicture: null,
    body: withIds(blocks),
    isSummary: true,
    originalUrl: item.link ?? '',
  };
}
