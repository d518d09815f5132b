'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { saveAuthor } from '#lib/authors/save-author.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/desk-action.ts';
import type { FormState } from '#lib/staff/form-state.ts';
import { stateOf, textOf } from '#lib/staff/read-form.ts';

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
  if (result.kind === 'ok') revalidatePath('/desk/authors', 'layout');
  if (result.kind === 'ok' && !id) redirect(`/desk/authors/${result.value.id}`);
  return stateOf(result, form, 'The author is changed.');
}
