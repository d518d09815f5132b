import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { textOf, withIds } from '#lib/stories/blocks/body.ts';
import type { CleanItem, RoutedItem, Wire } from '#lib/wires/types.ts';

/** An item as rules see it. */
export function routedItem(wire: Pick<Wire, 'id' | 'language'>, item: CleanItem): RoutedItem {
  return {
    wireId: wire.id,
    headline: item.title,
    text: [...textIn(item.summary), ...textIn(item.content)].join('\n'),
    categories: item.categories,
    authors: item.authors,
    language: item.language ?? wire.language,
  };
}

/** The words of what cleaning left, a text for each block or less. */
export const textIn = (parts: readonly ForeignPart[]): string[] =>
  textOf(withIds(parts.flatMap((part) => (part.kind === 'block' ? [part.block] : []))));
