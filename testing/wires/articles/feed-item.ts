import type { CleanDocument, CleanItem, FeedDocument, FeedItem } from '#lib/wires/types.ts';

/** An item as a feed has it, with what a test says of it. */
export function feedItem(said: Partial<FeedItem> = {}): FeedItem {
  return {
    id: 'item-1',
    key: 'item-1',
    title: 'Ferry returns to the north shore',
    link: 'https://supplier.example/news/ferry',
    summaryHtml: '',
    contentHtml: '',
    authors: [],
    publishedAt: null,
    updatedAt: null,
    categories: [],
    language: null,
    enclosures: [],
    pictures: [],
    kind: '',
    isSponsored: false,
    ...said,
  };
}

/** The same after cleaning. */
export const cleanItem = (said: Partial<CleanItem> = {}): CleanItem => ({
  ...feedItem(said),
  summary: said.summary ?? [],
  content: said.content ?? [],
  leftOut: said.leftOut ?? [],
});

export function feedDocument(items: FeedItem[], said: Partial<Omit<FeedDocument, 'items'>> = {}): FeedDocument {
  return {
    title: 'Supplier',
    link: 'https://supplier.example/',
    description: '',
    language: 'en',
    copyright: '',
    format: 'rss',
    ttlMinutes: null,
    builtAt: null,
    isCut: false,
    ...said,
    items,
  };
}

/** The only item of a document. */
export function onlyItem({ items }: CleanDocument): CleanItem {
  const [item] = items;
  if (!item) throw new Error('the document has no item');
  return item;
}
