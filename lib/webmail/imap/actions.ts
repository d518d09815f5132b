'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { changeOwnMailPassword } from '#lib/webmail/imap/change-own-mail-password.ts';

/** The form of a box of one's own. It leads to the box, which is opened with the new password. */
export async function changeOwnMailPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const [box, password] = [textOf(form, 'box'), textOf(form, 'password')];
  const result = await deskAction((actor, now) => changeOwnMailPassword(database(), actor, { box, password }, now));
  if (result.kind !== 'ok') return stateOf(result, form, '');
  revalidatePath(addressOf('webmail'), 'layout');
  redirect(addressOf('mailBox', { box }));
}
