import type { Closed, Conflict } from '#components/desk/story-editor/saving/save-state.ts';
import { sameContent } from '#components/desk/story-editor/story-fields.ts';
import type { DeskStory } from '#lib/stories/desk/types.ts';
import { mergeWords } from '#lib/stories/merging/merge-words.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** `content`: what the editor holds then. `isAll`: nothing of it is still to be saved. */
type Taken = { kind: 'taken'; content: StoryContent; isAll: boolean };

type Meeting = { from: StoryContent; typed: StoryContent; message: string | undefined; isClosed: boolean };

/**
 * What comes of what is stored now and what is typed.
 * @param from the words that those in the editor are made of
 * @param message who was first, where the server said so
 * @param isClosed what is typed cannot be saved any more
 */
export function meetStored(now: DeskStory, { from, typed, message, isClosed }: Meeting): Conflict | Closed | Taken {
  if (isClosed) return { kind: 'closed', theirs: now };
  const { content, collisions } = mergeWords(from, now.content, typed);
  if (collisions.length === 0) return { kind: 'taken', content, isAll: sameContent(content, now.content) };
  const who = message ?? `${now.savedBy ?? 'Somebody'} changed this story while you did.`;
  return { kind: 'conflict', message: who, theirs: now, base: from, collisions };
}
