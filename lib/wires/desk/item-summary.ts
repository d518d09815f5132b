import { readBody } from '#lib/stories/blocks/body.ts';
import { summaryOf } from '#lib/stories/blocks/summary.ts';

/**
 * A line of what an item is about, for the desk only.
 * @param opening its first paragraph, as it is stored
 */
export function lineOf(deck: string | null, opening: unknown): string {
  return summaryOf({ deck: deck ?? '', body: opening ? readBody(opening) : [], wire: null });
}
