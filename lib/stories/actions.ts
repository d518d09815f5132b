'use server';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { beginStory } from '#lib/stories/desk/begin-story.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { hidePublication } from '#lib/stories/desk/hide-publication.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { mergeStory } from '#lib/stories/desk/merge-story.ts';
import { clockAt, findPlace, openStory } from '#lib/stories/desk/open-story.ts';
import { publishByClock } from '#lib/stories/desk/publish-by-clock.ts';
import { releaseWords } from '#lib/stories/desk/release-words.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import type { BegunStory, MergedStory, OpenedStory, SavedStory, StepResult } from '#lib/stories/desk/types.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { oldWordsFault } from '#lib/stories/history/old-words.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

// The types say what the editor sends. A browser sends what it likes, so every use case parses its input first thing.
type InputOf<UseCase extends (...taken: never[]) => unknown> = Parameters<UseCase>[2];
type Changed = Promise<DeskResult<StoryVersion>>;

export async function beginStoryAction(
  input: InputOf<typeof beginStory>,
): Promise<DeskResult<SavedStory & BegunStory>> {
  return deskAction(async (actor, now) => {
    const begun = await beginStory(database(), actor, input, now);
    return { ...(await saved(actor, begun, now)), wasThere: begun.wasThere };
  });
}

export async function saveStoryAction(input: InputOf<typeof saveStory>): Promise<DeskResult<SavedStory>> {
  return deskAction(async (actor, now) => saved(actor, await saveStory(database(), actor, input, now), now));
}

/** Saves on top of what others saved; what both changed is for the person to decide. */
export async function mergeStoryAction(input: InputOf<typeof mergeStory>): Promise<DeskResult<MergedStory>> {
  return deskAction(async (actor, now) => {
    const outcome = await mergeStory(database(), actor, input, now);
    return { ...outcome, opened: await openStory(database(), actor, outcome.id, now) };
  });
}

export async function publishStoryAction(input: InputOf<typeof publishByClock>): Promise<DeskResult<StepResult>> {
  return deskAction((actor, now) => publishByClock(database(), actor, input, now));
}

export async function releaseWordsAction(input: InputOf<typeof releaseWords>): Promise<DeskResult<StepResult>> {
  return deskAction(async (actor, now) => {
    const released = await releaseWords(database(), actor, input, now);
    const { times } = await openStory(database(), actor, released.id, now);
    return { ...released, message: `These words go out ${times.publicAt}.` };
  });
}

export async function updateStoryAction(input: InputOf<typeof updateStory>): Changed {
  return deskAction((actor, now) => updateStory(database(), actor, input, now));
}

export async function correctStoryAction(input: InputOf<typeof correctStory>): Promise<DeskResult<StepResult>> {
  return deskAction(async (actor, now) => {
    const corrected = await correctStory(database(), actor, input, now);
    const { story, times } = await openStory(database(), actor, corrected.id, now);
    const fault = story.unpublishedChanges ? oldWordsFault({ ...story, publicAt: times.publicAt }) : null;
    return { ...corrected, message: ['The note is published.', ...(fault ? [`${fault}.`] : [])].join(' ') };
  });
}

export async function killStoryAction(input: InputOf<typeof killStory>): Changed {
  return deskAction((actor, now) => killStory(database(), actor, input, now));
}

/** Takes a version out of the public history, or puts it back. */
export async function hidePublicationAction(input: InputOf<typeof hidePublication>): Changed {
  return deskAction((actor, now) => hidePublication(database(), actor, input, now));
}

/** The story as it is stored now, to be put beside what the editor holds. */
export async function openStoryAction(id: InputOf<typeof openStory>): Promise<DeskResult<OpenedStory>> {
  return deskAction((actor, now) => openStory(database(), actor, id, now));
}

/** When a story was saved, and how its words stand to those of readers. */
async function saved(actor: Actor, version: StoryVersion, now: Date): Promise<SavedStory> {
  const { content, unpublishedChanges } = await getDeskStory(database(), actor, version.id, now);
  return { ...version, unpublishedChanges, clock: clockAt(now, await findPlace(database(), content.editionIds)) };
}
