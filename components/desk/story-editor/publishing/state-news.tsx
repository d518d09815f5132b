'use client';
import { useState } from 'react';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import type { OpenedStory } from '#lib/stories/desk/types.ts';
import type { StoryState } from '#lib/stories/types.ts';

const verbs: Readonly<Record<StoryState, string>> = {
  draft: 'took this story back to a draft',
  submitted: 'submitted this story',
  scheduled: 'scheduled this story',
  published: 'published this story',
  killed: 'killed this story',
  spiked: 'spiked this story',
};

type Props = { editing: StoryEditing; actorName: string };

/** Says that somebody took the story further while it is open here. */
export function StateNews({ editing, actorName }: Props) {
  const { stored } = editing;
  const [opened] = useState(stored);
  const news = stored && inWords(opened, stored, actorName);
  return (
    <p className={news ? 'notice notice-warn' : 'state-news'} role="status">
      {news}
    </p>
  );
}

/** Null where it stands as it did, or whoever looks at it took the step. */
function inWords(opened: OpenedStory | null, { story, history, times }: OpenedStory, actorName: string): string | null {
  const state = opened?.story.state ?? 'draft';
  const last = history.find(({ action }) => action !== 'story.save');
  if (story.state === state || !last || last.by === actorName) return null;
  return `${last.by} ${verbs[story.state]} at ${last.clock} ${times.place.name} time.`;
}
