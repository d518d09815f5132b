'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { getDeskAuthor } from '#lib/authors/queries.ts';
import { saveAuthor } from '#lib/authors/save-author.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf, typedIn } from '#lib/staff/forms/read-form.ts';

/** The form of an author at the desk; without an id it adds one and leads to them. */
export async function saveAuthorAction(_previous: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, 'id');
  const mediaId = textOf(form, 'portraitMediaId');
  const input = {
    id: id ? Number(id) : null,
    version: Number(textOf(form, 'version') || 0),
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug'),
    role: textOf(form, 'role'),
    bio: textOf(form, 'bio'),
    email: textOf(form, 'email'),
    portrait: mediaId
      ? { mediaId, caption: '', credit: textOf(form, 'portraitCredit'), alt: textOf(form, 'portraitAlt') }
      : null,
  };
  const result = await deskAction((actor, now) => saveAuthor(database(), actor, input, now));
  if (result.kind === 'refused' && result.code === 'conflict') return afterConflict(result.message, form);
  if (result.kind === 'ok') revalidatePath(addressOf('deskAuthors'), 'layout');
  if (result.kind === 'ok' && !id) redirect(addressOf('deskAuthor', { id: result.value.id }));
  return stateOf(result, form, 'The author is changed.');
}

/** Somebody saved first: what was typed comes back, beside what they saved, and the next save is made knowing of it. */
async function afterConflict(message: string, form: FormData): Promise<FormState> {
  const newest = await deskAction((actor) => getDeskAuthor(database(), actor, Number(textOf(form, 'id'))));
  if (newest.kind !== 'ok') return stateOf(newest, form, '');
  const { name, role, bio, email, slug, version } = newest.value;
  const typed = typedIn(form);
  const theirs = Object.entries({ Name: name, 'Web address': slug, Role: role, Biography: bio, 'Public email': email })
    .filter(([, words]) => words && !Object.values(typed).includes(words))
    .map(([label, words]) => `${label}: “${words}”`);
  const there = theirs.length > 0 ? ` Theirs: ${theirs.join('; ')}.` : '';
  const advice = 'Your words are still in this form; saving again puts them in place of theirs.';
  return {
    kind: 'refused',
    message: `${message}${there} ${advice}`,
    values: { ...typed, version: String(version) },
  };
}
