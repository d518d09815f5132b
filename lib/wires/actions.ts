'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import type { StoryVersion } from '#lib/stories/types.ts';
import { answerInWords } from '#lib/wires/desk/answer-in-words.ts';
import { decideItems } from '#lib/wires/desk/decide-items.ts';
import { readDecision } from '#lib/wires/desk/read-decision.ts';
import { readInboxNews } from '#lib/wires/desk/read-inbox-news.ts';
import { readOfficeForm } from '#lib/wires/desk/read-office-form.ts';
import { readWireForm } from '#lib/wires/desk/read-wire-form.ts';
import { restoreStory } from '#lib/wires/desk/restore-story.ts';
import type { InboxNews } from '#lib/wires/desk/types.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { saveWire } from '#lib/wires/save-wire.ts';

/** The buttons of the inbox and of an item's page: one action, so that its answer outlives the line of the button. */
export async function decideItemsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const result = await deskAction(async (actor, now) => {
    const decision = readDecision(form);
    return answerInWords(decision.step, await decideItems(database(), actor, decision, now));
  });
  // also when it was refused: then the page that was looked at is not how it is any more
  revalidatePath(addressOf('wires'), 'layout');
  return result.kind === 'ok' ? result.value : stateOf(result, form, '');
}

/** What became of a page of the inbox since it was drawn. */
export async function readInboxNewsAction(input: Parameters<typeof readInboxNews>[2]): Promise<DeskResult<InboxNews>> {
  return deskAction((actor, now) => readInboxNews(database(), actor, input, now));
}

/** Moves a story to another state; one that is restored follows its wire again. */
export async function moveStoryAction(input: Parameters<typeof moveStory>[2]): Promise<DeskResult<StoryVersion>> {
  const { move, ...seen } = input;
  return deskAction((actor, now) =>
    move === 'restore' ? restoreStory(database(), actor, seen, now) : moveStory(database(), actor, input, now),
  );
}

/** Adds a press office or changes one, and leads to the list of wires. */
export async function saveOfficeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const result = await deskAction((actor, now) => saveWire(database(), actor, readOfficeForm(form), now));
  if (result.kind === 'ok') redirect(addressOf('wireFeeds'));
  return stateOf(result, form, '');
}

/** Adds a wire or changes one, and leads to the list of them. */
export async function saveWireAction(_previous: FormState, form: FormData): Promise<FormState> {
  const result = await deskAction((actor, now) => saveWire(database(), actor, readWireForm(form), now));
  if (result.kind === 'ok') redirect(addressOf('wireFeeds'));
  return stateOf(result, form, '');
}

/** Stops asking a wire, or asks it again. */
export async function pauseWireAction(_previous: FormState, form: FormData): Promise<FormState> {
  const isPaused = textOf(form, 'isPaused') === 'yes';
  const seen = { id: Number(textOf(form, 'id')), version: Number(textOf(form, 'version')) };
  const result = await deskAction((actor, now) => pauseWire(database(), actor, { ...seen, isPaused }, now));
  revalidatePath(addressOf('wireFeeds'), 'layout');
  return stateOf(result, form, isPaused ? 'It is paused. Its stories stay.' : 'It goes on.');
}
