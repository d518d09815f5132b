'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { restoreVersion } from '#lib/stories/desk/restore-version.ts';

/** Makes an earlier version the newest again, and leads to the editor, where its words are. */
export async function restoreVersionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const numberOf = (name: string) => Number(textOf(form, name));
  const input = { id: numberOf('id'), version: numberOf('version'), restore: numberOf('restore') };
  const result = await deskAction((actor, now) => restoreVersion(database(), actor, input, now));
  if (result.kind !== 'ok') return stateOf(result, form, '');
  revalidatePath(addressOf('desk'), 'layout');
  redirect(addressOf('deskStory', { id: result.value.id }));
}
