import { type Body, textOf } from '#lib/stories/blocks/body.ts';

/** How fast people read the news: the usual count for grown-ups and plain prose. */
const wordsPerMinute = 230;

/** @returns whole minutes, at least 1 */
export function readingMinutes(body: Body): number {
  const words = textOf(body).join(' ').split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
