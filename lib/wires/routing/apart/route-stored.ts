import { machineNowMs } from '#lib/clock.ts';
import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import { toAskedItem } from '#lib/wires/routing/asked-item.ts';
import { conditionsHold } from '#lib/wires/routing/conditions.ts';
import { routeAsked } from '#lib/wires/routing/route.ts';
import { routedWhenAsked } from '#lib/wires/routing/routed-item.ts';
import type { CleanItem, FeedDocument, FeedItem, Routing, RoutingRule, Wire } from '#lib/wires/types.ts';

/** An item as it came once. */
export type StoredItem = { wire: Pick<Wire, 'id' | 'language' | 'timeZone'>; receivedAt: Date; raw: FeedItem };

export type RoutingTask = {
  items: StoredItem[];
  /** The rules in which the two lists differ. */
  changed: RoutingRule[];
  before: RoutingRule[];
  after: RoutingRule[];
  /** No further item is begun then, by the machine's clock, which the two processes share. */
  endsAtMs: number;
};

/** What each list makes of an item; null where no changed rule holds for it, so that both make the same of it. */
export type BothRoutings = { before: Routing; after: Routing } | null;

/**
 * What becomes of each item, as when it came: cleaned by the same steps, asked by the same function. Words are cleaned
 * only where a rule asks for them.
 * @returns of the items from the first on, as many as there was time for
 */
export function routeStored({ items, changed, before, after, endsAtMs }: RoutingTask): BothRoutings[] {
  const routings: BothRoutings[] = [];
  for (const { wire, receivedAt, raw } of items) {
    if (machineNowMs() >= endsAtMs) break;
    const asked = toAskedItem(
      routedWhenAsked(wire, raw, () => clean(raw)),
      receivedAt,
      wire.timeZone,
    );
    const mayDiffer = changed.some(({ isOn, when }) => isOn && conditionsHold(when, asked));
    routings.push(mayDiffer ? { before: routeAsked(before, asked), after: routeAsked(after, asked) } : null);
  }
  return routings;
}

function clean(raw: FeedItem): CleanItem {
  const [item] = cleanDocument({ ...document, items: [raw] }).items;
  if (!item) throw new Error('cleaning left an item out');
  return item;
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
