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
  const links = items.map(({ link }) => (link === null ? '' : (straightLink(link) ?? link)));
  const sharedIds = findShared(items.map(({ id }, at) => [id, links[at] || hashWords(items[at])]));
  const sharedLinks = findShared(items.map((item, at) => [item.id === '' ? (links[at] ?? '') : '', item.title]));
  return items.map((item, at) => {
    const link = links[at] ?? '';
    const words = () => hashWords(item);
    if (item.id !== '')
      return { ...item, key: bounded(sharedIds.has(item.id) ? `${item.id} ${link || words()}` : item.id) };
    if (link !== '') return { ...item, key: bounded(sharedLinks.has(link) ? `${link} ${words()}` : link) };
    return { ...item, key: words() };
  });
}

/** First parts that stand with more than one second part: an item that is only sent twice is one item. */
function findShared(pairs: readonly (readonly [first: string, second: string])[]): ReadonlySet<string> {
  const seconds = new Map<string, string>();
  const shared = new Set<string>();
  for (const [first, second] of pairs) {
    const known = seconds.get(first);
    if (known === undefined) seconds.set(first, second);
    else if (known !== second) shared.add(first);
  }
  return shared;
}

function straightLink(link: string): string | null {
  const url = URL.parse(link);
  return url && withoutTracking(url).href;
}

const hashWords = (item: Unkeyed | undefined) =>
  hash(`${item?.title}\n${(item?.contentHtml || item?.summaryHtml || '').slice(0, maxHashed)}`);
const hash = (text: string) => createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');
const bounded = (key: string) => (key.length > maxKeyLength ? hash(key) : key);
