'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { getDeskPage } from '#lib/pages/desk-queries.ts';
import { restorePage } from '#lib/pages/restore-page.ts';
import { savePage } from '#lib/pages/save-page.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf, typedIn } from '#lib/staff/forms/read-form.ts';

/** The forms of `/desk/pages`. Each use case parses its input, so a form's text goes in as it came. */
export async function savePageAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { ...keyOf(form), headline: textOf(form, 'headline'), text: textOf(form, 'text') };
  const result = await deskAction((actor, now) => savePage(database(), actor, input, now));
  if (result.kind === 'refused' && result.code === 'conflict') return afterConflict(result.message, form);
  if (result.kind === 'ok') revalidatePath(addressOf('deskPages'), 'layout');
  return stateOf(result, form, 'Saved: this is what readers see now.');
}

/** Leads back to the page's form, where the restored words are. */
export async function restorePageAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { ...keyOf(form), restore: textOf(form, 'restore') };
  const result = await deskAction((actor, now) => restorePage(database(), actor, input, now));
  revalidatePath(addressOf('deskPages'), 'layout');
  if (result.kind === 'ok') redirect(addressOf('deskPage', { kind: input.kind, language: input.language }));
  return stateOf(result, form, '');
}

const keyOf = (form: FormData) => ({
  kind: textOf(form, 'kind'),
  language: textOf(form, 'language'),
  number: textOf(form, 'number'),
});

/**
 * Somebody saved first: what was typed comes back, above what they saved. The next save is made knowing of theirs, and
 * theirs stays among the earlier versions.
 */
async function afterConflict(message: string, form: FormData): Promise<FormState> {
  revalidatePath(addressOf('deskPages'), 'layout');
  const { kind, language } = keyOf(form);
  const newest = await deskAction((actor) => getDeskPage(database(), actor, { kind, language }));
  const values = { ...typedIn(form), ...(newest.kind === 'ok' ? { number: String(newest.value.number) } : {}) };
  const advice = 'Your words are still in this form. Theirs are under “Versions”; saving again puts yours above them.';
  return { kind: 'refused', message: `${message} ${advice}`, values };
}
