import { slugOf, storyContentSchema } from '#lib/stories/input.ts';
import { type ContentMerge, mergeContent } from '#lib/stories/merging/merge-content.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/**
 * Merges what the editor opened, what is stored now and what is typed, each as it would be stored: a blank at the end of
 * a headline is nobody's change, nor is an address that follows the headline.
 */
export function mergeWords(base: StoryContent, theirs: StoryContent, mine: StoryContent): ContentMerge {
  return mergeContent(asStored(base), asStored(theirs), asStored(mine));
}

/** Half an address, say, cannot be stored: then it stays as it is typed. */
export function asStored(content: StoryContent): StoryContent {
  const stored = storyContentSchema.safeParse(content).data ?? content;
  return { ...stored, slug: stored.slug === slugOf(stored.headline) ? '' : stored.slug };
}
