import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import { route } from '#lib/wires/routing/route.ts';
import { routedItem } from '#lib/wires/routing/routed-item.ts';
import type { FeedDocument, FeedItem, Routing, RoutingRule, Wire } from '#lib/wires/types.ts';

/** An item as it came once. */
export type StoredItem = { wire: Pick<Wire, 'id' | 'language' | 'timeZone'>; receivedAt: Date; raw: FeedItem };

/** Some items, and the lists of rules that each of them is asked by. */
export type RoutingTask = { lists: RoutingRule[][]; items: StoredItem[] };

/** For each item what each list makes of it, as when it came: cleaned by the same steps, asked by the same function. */
export function routeStored({ lists, items }: RoutingTask): Routing[][] {
  const { items: clean } = cleanDocument({ ...document, items: items.map(({ raw }) => raw) });
  return items.map(({ wire, receivedAt }, place) => {
    const cleanItem = clean[place];
    if (!cleanItem) throw new Error('cleaning left an item out');
    const item = routedItem(wire, cleanItem);
    return lists.map((rules) => route(rules, item, receivedAt, wire.timeZone));
  });
}

/** Items are cleaned alike whatever document they came in. */
const document: Omit<FeedDocument, 'items'> = {
  title: '',
  link: null,
  description: '',
  language: null,
  copyright: '',
  format: 'rss',
  ttlMinutes: null,
  builtAt: null,
  isCut: false,
};
