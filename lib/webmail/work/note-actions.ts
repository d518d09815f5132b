'use server';
import { revalidatePath } from 'next/cache';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { isSignedOut, stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { editNote } from '#lib/webmail/work/edit-note.ts';
import { removeNote } from '#lib/webmail/work/remove-note.ts';
import { restoreNote } from '#lib/webmail/work/restore-note.ts';
import { undoEdit } from '#lib/webmail/work/undo-edit.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';

/** The form in which a note is written. */
export async function writeNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const undone = textOf(form, 'press');
  const [box, conversation, text] = [textOf(form, 'box'), textOf(form, 'conversation'), textOf(form, 'note')];
  const result = await deskAction(async (actor, now) => {
    if (undone) await removeNote(database(), actor, { box, note: undone }, now);
    else return writeNote(database(), actor, { box, conversation, text }, now);
    return null;
  });
  if (!isSignedOut(result)) revalidatePath(addressOf('webmail'), 'layout');
  if (result.kind !== 'ok') return stateOf(asField(result), form, '');
  if (result.value === null) return { kind: 'done', message: 'The note is gone.' };
  return { kind: 'done', message: 'Your colleagues can read the note now.', undo: result.value.id };
}

/** The buttons of a note of one's own. */
export async function ownNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const [box, note, press] = [textOf(form, 'box'), textOf(form, 'id'), textOf(form, 'press')];
  const edit = { box, note, version: Number(textOf(form, 'version')), text: textOf(form, 'note') };
  const result = await deskAction((actor, now) => {
    const db = database();
    if (press === 'remove') return removeNote(db, actor, { box, note }, now);
    if (press === 'restore') return restoreNote(db, actor, { box, note }, now);
    if (press === 'undo-edit') return undoEdit(db, actor, { box, note }, now);
    return editNote(db, actor, edit, now);
  });
  if (!isSignedOut(result)) revalidatePath(addressOf('webmail'), 'layout');
  if (result.kind !== 'ok') return stateOf(asField(result), form, '');
  if (press === 'remove') return { kind: 'done', message: 'The note is gone.', undo: 'restore' };
  if (press === 'restore') return { kind: 'done', message: 'The note is back.' };
  if (press === 'undo-edit') return { kind: 'done', message: 'The note is as it was.' };
  return { kind: 'done', message: 'The note is changed.', undo: 'undo-edit' };
}

type Failed = Exclude<Awaited<ReturnType<typeof deskAction>>, { kind: 'ok' }>;

/** What is wrong with the words stands at their field. */
function asField(result: Failed): Failed {
  if (result.kind !== 'invalid' || !result.fieldErrors.text) return result;
  return { ...result, fieldErrors: { note: result.fieldErrors.text } };
}
