import { sameContent } from '#components/desk/story-editor/story-fields.ts';
import type { StoryContent } from '#lib/stories/types.ts';

const most = 10;

/**
 * What was sent and not answered: one of these may be stored all the same. It is the first, or one of the last before
 * the line was there again, so that only those are remembered.
 */
export function createUnanswered() {
  const sent: StoryContent[] = [];
  return {
    add: (content: StoryContent): void => {
      if (sent.length >= most) sent.splice(1, 1);
      sent.push(content);
    },
    clear: (): void => {
      sent.length = 0;
    },
    first: (): StoryContent | null => sent[0] ?? null,
    /** Are these words that somebody else stored, or our own? */
    has: (stored: StoryContent): boolean => sent.some((content) => sameContent(content, stored)),
  };
}
