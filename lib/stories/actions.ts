'use server';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Place } from '#lib/editions/wall-clock.ts';
import { InvalidError } from '#lib/errors.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { hidePublication } from '#lib/stories/desk/hide-publication.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { clockAt, findPlace, type OpenedStory, openStory } from '#lib/stories/desk/open-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { readPublishTimes } from '#lib/stories/desk/publish-times.ts';
import { releaseWords } from '#lib/stories/desk/release-words.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import {
  correctInputSchema,
  hideInputSchema,
  killInputSchema,
  moveInputSchema,
  publishInputSchema,
  releaseInputSchema,
  saveInputSchema,
  storyIdSchema,
  updateInputSchema,
} from '#lib/stories/desk/step-input.ts';
import type { SavedStory, ToldStep } from '#lib/stories/desk/story-actions.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { oldWordsFault } from '#lib/stories/history/old-words.ts';
import type { StoryVersion } from '#lib/stories/history/revisions.ts';
import type { StoryContent } from '#lib/stories/types.ts';

// A browser sends what it likes, whatever `StoryActions` promises, so each parses its input first.
type Changed = Promise<DeskResult<StoryVersion>>;

export async function createStoryAction(content: unknown): Promise<DeskResult<SavedStory>> {
  return deskAction(async (actor, now) => {
    const created = await createStory(database(), actor, content as StoryContent, now);
    return saved(actor, created, now);
  });
}

export async function saveStoryAction(input: unknown): Promise<DeskResult<SavedStory>> {
  return deskAction(async (actor, now) => {
    const story = await saveStory(database(), actor, saveInputSchema.parse(input), now);
    return saved(actor, story, now);
  });
}

export async function moveStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => moveStory(database(), actor, moveInputSchema.parse(input), now));
}

export async function publishStoryAction(input: unknown): Promise<DeskResult<ToldStep>> {
  return deskAction(async (actor, now) => {
    const { id, version, timeZone, ...local } = publishInputSchema.parse(input);
    const { notes, ...times } = readPublishTimes(local, await getPlace(timeZone), now);
    const published = await publishStory(database(), actor, { id, version, ...times }, now);
    const { story, told } = await openStory(database(), actor, id, now);
    const opened =
      story.state === 'scheduled' ? `Version ${story.liveNumber} goes out ${told.publicAt}.` : 'Published.';
    return { ...published, told: [opened, ...notes].join(' ') };
  });
}

export async function releaseWordsAction(input: unknown): Promise<DeskResult<ToldStep>> {
  return deskAction(async (actor, now) => {
    const released = await releaseWords(database(), actor, releaseInputSchema.parse(input), now);
    const { told } = await openStory(database(), actor, released.id, now);
    return { ...released, told: `These words go out ${told.publicAt}.` };
  });
}

export async function updateStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => updateStory(database(), actor, updateInputSchema.parse(input), now));
}

export async function correctStoryAction(input: unknown): Promise<DeskResult<ToldStep>> {
  return deskAction(async (actor, now) => {
    const corrected = await correctStory(database(), actor, correctInputSchema.parse(input), now);
    const { story, told } = await openStory(database(), actor, corrected.id, now);
    const fault = story.unpublishedChanges ? oldWordsFault({ ...story, publicAt: told.publicAt }) : null;
    return { ...corrected, told: ['The note is published.', ...(fault ? [`${fault}.`] : [])].join(' ') };
  });
}

export async function killStoryAction(input: unknown): Changed {
  return deskAction((actor, now) => killStory(database(), actor, killInputSchema.parse(input), now));
}

export async function hidePublicationAction(input: unknown): Changed {
  return deskAction((actor, now) => hidePublication(database(), actor, hideInputSchema.parse(input), now));
}

export async function openStoryAction(input: unknown): Promise<DeskResult<OpenedStory>> {
  return deskAction((actor, now) => openStory(database(), actor, storyIdSchema.parse(input), now));
}

/** When a story was saved, and how its words stand to those of readers. */
async function saved(actor: Actor, version: StoryVersion, now: Date): Promise<SavedStory> {
  const { content, unpublishedChanges } = await getDeskStory(database(), actor, version.id, now);
  return { ...version, unpublishedChanges, clock: clockAt(now, await findPlace(database(), content.editionIds)) };
}

/** The edition whose clocks were meant. */
async function getPlace(timeZone: string): Promise<Place> {
  const place = (await listEditions(database())).find((edition) => edition.timeZone === timeZone);
  if (place || timeZone === 'UTC') return { name: place?.name ?? 'UTC', timeZone };
  throw new InvalidError(`no edition in ${timeZone}`, 'No edition keeps that time any more. Reload and choose again.');
}
