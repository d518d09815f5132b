'use client';
import { type Lost, LostWords } from '#components/desk/keeping/lost-words.tsx';
import { contentIn, localDraftSchema } from '#components/desk/story-editor/local-draft.ts';
import { sameContent } from '#components/desk/story-editor/story-fields.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { StoryActions } from '#lib/stories/desk/types.ts';

/** `story 7`, or `story new` */
const idOf = (what: string): number | null => {
  const id = Number(what.slice('story '.length));
  return Number.isInteger(id) && id > 0 ? id : null;
};

function pathOf(what: string): string {
  const id = idOf(what);
  return id === null ? addressOf('newStory') : addressOf('deskStory', { id });
}

/** Stories of which this browser has words that the server lacks, those included that were never stored. */
export function LostStories({ open }: { open: StoryActions['openStoryAction'] }) {
  const isStored = async ({ what, kept }: Lost): Promise<boolean> => {
    const id = idOf(what);
    const draft = localDraftSchema.safeParse(kept.value);
    if (id === null || !draft.success) return false;
    const opened = await open(id);
    return opened.kind === 'ok' && sameContent(opened.value.story.content, contentIn(draft.data));
  };
  return <LostWords about="story " pathOf={pathOf} isStored={isStored} />;
}
