import { z } from 'zod';
import { storyContentSchema } from '#lib/stories/input.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/**
 * Words that are in this browser and nowhere else yet: written on every change, forgotten once the server has them,
 * offered back after a crash, an expired session or a conflict. One entry a person and story.
 */
export type KeptWords = { at: Date; content: StoryContent };

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keptSchema = z.object({ at: z.coerce.date(), content: storyContentSchema });

/** @param story its id, or `new` for one that was never saved */
export function keptWords(person: string, story: number | 'new', shelf: Shelf) {
  const key = `desk.words.${person}.${story}`;
  return {
    find: (): KeptWords | null => {
      try {
        return keptSchema.parse(JSON.parse(shelf.getItem(key) ?? ''));
      } catch {
        return null;
      }
    },
    keep: (content: StoryContent, at: Date): void => {
      try {
        shelf.setItem(key, JSON.stringify({ at, content }));
      } catch {
        // a full or forbidden storage only costs the safety net
      }
    },
    forget: (): void => {
      try {
        shelf.removeItem(key);
      } catch {}
    },
  };
}
