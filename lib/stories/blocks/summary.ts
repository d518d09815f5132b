import { textOf } from '#lib/stories/blocks/body.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** As much as search engines and feed readers show. */
const maxLength = 200;

/**
 * What a story is about, for those who show a line of it elsewhere: its deck or, where it has none, the beginning of its
 * text, at most 200 characters. A wire's text is its supplier's, so of that only the deck is shown; a news release is given
 * to be printed.
 */
export function summaryOf({ deck, body, wire }: Pick<PublicStory, 'deck' | 'body' | 'wire'>): string {
  if (deck || (wire && !wire.isRelease)) return deck;
  const [first = ''] = textOf(body.filter(({ type }) => type === 'paragraph'));
  const opening = first.replace(/\s+/g, ' ');
  if (opening.length <= maxLength) return opening;
  const cut = opening.slice(0, maxLength);
  // not within a word, where there are words
  return `${cut.replace(/\s+\S*$/u, '').toWellFormed()} …`;
}
