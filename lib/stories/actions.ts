'use server';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/desk-action.ts';
import type { DeskResult } from '#lib/staff/desk-result.ts';
import type { StoryVersion } from '#lib/stories/change-story.ts';
import { correctStory } from '#lib/stories/correct-story.ts';
import { createStory } from '#lib/stories/create-story.ts';
import type { OpenedStory } from '#lib/stories/desk-actions.ts';
import { getDeskStory, listStoryHistory } from '#lib/stories/desk-queries.ts';
import { hidePublication } from '#lib/stories/hide-publication.ts';
import { killStory } from '#lib/stories/kill-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { saveStory } from '#lib/stories/save-story.ts';
import {
  correctInputSchema,
  hideInputSchema,
  killInputSchema,
  moveInputSchema,
  publishInputSchema,
  saveInputSchema,
  storyIdSchema,
  updateInputSchema,
} from '#lib/stories/step-input.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { updateStory } from '#lib/stories/update-story.ts';

// A browser sends what it likes, whatever `StoryActions` promises, so each parses its input first.
type Changed = Promise<DeskResult<StoryVersion>>;

export async function createStoryAction(content: unknown): Changed {
  return deskAction((actor, now) => createStory(database(), actor, content as StoryContent, now));
}

export async function saveStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => saveStory(database(), actor, saveInputSchema.parse(input), now));
}

export async function moveStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => moveStory(database(), actor, moveInputSchema.parse(input), now));
}

export async function publishStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => publishStory(database(), actor, publishInputSchema.parse(input), now));
}

export async function updateStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => updateStory(database(), actor, updateInputSchema.parse(input), now));
}

export async function correctStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => correctStory(database(), actor, correctInputSchema.parse(input), now));
}

export async function killStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => killStory(database(), actor, killInputSchema.parse(input), now));
}

export async function hidePublicationAction(input: unknown): Changed {
  return deskAction((actor, now) => hidePublication(database(), actor, hideInputSchema.parse(input), now));
}

export async function openStoryAction(input: unknown): Promise<DeskResult<OpenedStory>> {
  return deskAction(async (actor, now) => {
    const id = storyIdSchema.parse(input);
    const [story, history] = await Promise.all([
      getDeskStory(database(), actor, id, now),
      listStoryHistory(database(), actor, id),
    ]);
    return { story, history };
  });
}
