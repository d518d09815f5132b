'use server';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { makeStory } from '#lib/webmail/copy/make-story.ts';

/** Leads to the story at the desk, whoever made it. */
export async function makeStoryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const asked = { box: textOf(form, 'box'), message: textOf(form, 'message') };
  const result = await deskAction((actor, now) => makeStory(database(), actor, asked, now));
  if (result.kind === 'ok') redirect(addressOf('deskStory', { id: result.value.storyId }));
  return stateOf(result, form, '');
}
