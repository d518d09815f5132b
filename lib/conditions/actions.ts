'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { type Pressed, pressSource } from '#lib/conditions/desk/press-source.ts';
import { readSourceForm, readSourcePress } from '#lib/conditions/desk/read-source-form.ts';
import { saveSource } from '#lib/conditions/desk/save-source.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf } from '#lib/staff/forms/read-form.ts';

/** Adds a source and leads to its page, or gives one other settings. */
export async function saveSourceAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = readSourceForm(form);
  const result = await deskAction((actor, at) => saveSource(database(), actor, input, at));
  if (result.kind === 'ok' && input.id === null) redirect(addressOf('deskSource', { id: result.value.id }));
  if (result.kind === 'ok') revalidatePath(addressOf('deskSources'), 'layout');
  return stateOf(result, form, 'The settings are saved.');
}

/** The buttons of a source. One that is removed has no page any more: that leads to the list. */
export async function pressSourceAction(_previous: FormState, form: FormData): Promise<FormState> {
  const press = readSourcePress(form);
  const result = await deskAction(async (actor): Promise<Pressed> => {
    if (!press) return { isGood: false, message: 'Nothing was done: press one of the buttons.' };
    return pressSource(database(), actor, press, now);
  });
  if (result.kind === 'ok' && press?.step === 'remove') redirect(addressOf('deskSources'));
  // also when it was refused: then the page that was looked at is not how it is any more
  revalidatePath(addressOf('deskSources'), 'layout');
  if (result.kind === 'ok' && !result.value.isGood)
    return { kind: 'refused', message: result.value.message, values: {} };
  return stateOf(result, form, result.kind === 'ok' ? result.value.message : '');
}
