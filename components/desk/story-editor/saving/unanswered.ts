import { baseWithSent, type SentWords } from '#lib/stories/merging/base-with-sent.ts';
import type { StoryContent } from '#lib/stories/types.ts';

const most = 10;

/**
 * What was sent and not answered: any of these may be stored all the same. It is the first, or one of the last before
 * the line was there again, so that only those are remembered.
 */
export function createUnanswered() {
  const sent: SentWords[] = [];
  return {
    add: (words: SentWords): void => {
      if (sent.length >= most) sent.splice(1, 1);
      sent.push(words);
    },
    clear: (): void => {
      sent.length = 0;
    },
    first: (): StoryContent | null => sent[0]?.content ?? null,
    /** What one began with, given what is stored now: one's own words are no change of somebody else's. */
    baseOf: (base: StoryContent, stored: StoryContent): StoryContent =>
      sent.reduce((from, words) => baseWithSent(from, words, stored), base),
  };
}
