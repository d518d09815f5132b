'use server';
import { revalidatePath } from 'next/cache';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { namePressOffice } from '#lib/webmail/releases/name-press-office.ts';
import { readEditions } from '#lib/wires/desk/read-office-form.ts';

/** Names the sender of a message a press office. */
export async function namePressOfficeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => textOf(form, name);
  const said = {
    box: text('box'),
    message: text('message'),
    whose: text('whose') === 'domain' ? ('domain' as const) : ('address' as const),
    name: text('name'),
    sectionId: Number(text('sectionId')),
    editionIds: readEditions(form),
  };
  const result = await deskAction((actor, now) => namePressOffice(database(), actor, said, now));
  revalidatePath(addressOf('webmail'), 'layout');
  return stateOf(result, form, 'It is a press office now. This mail is on its way to the News Releases inbox.');
}
