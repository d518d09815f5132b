import type { CleanItem, RoutedItem, Wire } from '#lib/wires/types.ts';

/** An item as rules see it. */
export function routedItem(_wire: Pick<Wire, 'id' | 'language'>, _item: CleanItem): RoutedItem {
  throw new Error('not built yet');
}
