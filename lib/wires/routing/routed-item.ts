import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { textOf, withIds } from '#lib/stories/blocks/body.ts';
import type { CleanItem, FeedItem, RoutedItem, Wire } from '#lib/wires/types.ts';

/** An item as rules see it. */
export function routedItem(wire: Pick<Wire, 'id' | 'language'>, item: CleanItem): RoutedItem {
  return routedWhenAsked(wire, item, () => item);
}

/**
 * The same of an item that isn't clean yet.
 * @param clean cleans it; called each time that its text is read, and not before
 */
export function routedWhenAsked(
  wire: Pick<Wire, 'id' | 'language'>,
  item: FeedItem,
  clean: () => CleanItem,
): RoutedItem {
  return {
    wireId: wire.id,
    headline: item.title,
    get text() {
      const { summary, content } = clean();
      return [...textIn(summary), ...textIn(content)].join('\n');
    },
    categories: item.categories,
    authors: item.authors,
    language: item.language ?? wire.language,
  };
}

/** The words of what cleaning left, a text for each block or less. */
export const textIn = (parts: readonly ForeignPart[]): string[] =>
  // any id will do, and new ones are made of random numbers, which take longer than the words
  textOf(withIds(parts.flatMap((part, place) => (part.kind === 'block' ? [{ ...part.block, id: `${place}` }] : []))));
