import type { RoutedItem, Routing, RoutingRule } from '#lib/wires/types.ts';

/**
 * What the rules make of an item. Pure: the same for what comes in and for a dry run.
 * @param zone IANA zone of the wire, for hours and weekdays
 */
export function route(_rules: readonly RoutingRule[], _item: RoutedItem, _receivedAt: Date, _zone: string): Routing {
  throw new Error('not built yet');
}
