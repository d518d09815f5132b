import { createHash } from 'node:crypto';
import { withoutTracking } from '#lib/foreign-html/links/tracking.ts';
import type { FeedItem } from '#lib/wires/types.ts';

type Unkeyed = Pick<FeedItem, 'id' | 'link' | 'title' | 'summaryHtml' | 'contentHtml'>;

const maxKeyLength = 500;
/** Characters of a body that tell it from others. */
const maxHashed = 20_000;

/**
 * Gives each item what tells it from the others of its wire: the feed's own name for it, its link without what tracks,
 * or its words. What several items of one document share tells none of them apart, and the next is added.
 */
export function keyItems<T extends Unkeyed>(items: readonly T[]): (T & { key: string })[] {
  const named = items.filter(({ id }) => id !== '');
  const sharedIds = findShared(
    named,
    ({ id }) => id,
    (item) => straightLink(item) || hashWords(item),
  );
  const unnamed = items.filter(({ id }) => id === '');
  const sharedLinks = findShared(unnamed, straightLink, ({ title }) => title);
  return items.map((item) => {
    if (item.id !== '' && !sharedIds.has(item.id)) return { ...item, key: bounded(item.id) };
    const link = straightLink(item);
    if (item.id !== '') return { ...item, key: bounded(`${item.id} ${link || hashWords(item)}`) };
    if (link === '') return { ...item, key: hashWords(item) };
    return { ...item, key: bounded(sharedLinks.has(link) ? `${link} ${hashWords(item)}` : link) };
  });
}

/** What several items have first that differ in what they have second: an item that is only sent twice is one item. */
function findShared<T>(
  items: readonly T[],
  first: (item: T) => string,
  second: (item: T) => string,
): ReadonlySet<string> {
  const known = new Map<string, T>();
  const shared = new Set<string>();
  for (const item of items) {
    const name = first(item);
    const before = known.get(name);
    if (before === undefined) known.set(name, item);
    else if (!shared.has(name) && second(before) !== second(item)) shared.add(name);
  }
  return shared;
}

/** '' for one without. */
function straightLink({ link }: Unkeyed): string {
  const url = link === null ? null : URL.parse(link);
  return (url && withoutTracking(url).href) ?? link ?? '';
}

const hashWords = ({ title, contentHtml, summaryHtml }: Unkeyed) =>
  hash(`${title}\n${(contentHtml || summaryHtml).slice(0, maxHashed)}`);
const hash = (text: string) => createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');
const bounded = (key: string) => (key.length > maxKeyLength ? hash(key) : key);
