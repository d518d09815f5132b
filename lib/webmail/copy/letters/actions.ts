'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { pressField } from '#lib/webmail/acts/press.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { letterPress, readLetterPress } from '#lib/webmail/copy/letters/acts/letter-press.ts';
import { askPermission } from '#lib/webmail/copy/letters/ask-permission.ts';
import { printLetter } from '#lib/webmail/copy/letters/print-letter.ts';
import { saveLetter } from '#lib/webmail/copy/letters/save-letter.ts';
import { settlePermission } from '#lib/webmail/copy/letters/settle-permission.ts';

/** What a button has done: words for the editor, and what undoes it; or the story that it leads to. */
type Done = { message: string; undo?: string } | { storyId: number };

/** The buttons beside a letter to the editor. */
export async function pressLetterAction(_previous: FormState, form: FormData): Promise<FormState> {
  const result = await deskAction((actor, now) => takeStep(actor, form, now));
  if (result.kind !== 'ok') return stateOf(result, form, '');
  revalidatePath(addressOf('webmail'), 'layout');
  if ('storyId' in result.value) redirect(addressOf('deskStory', { id: result.value.storyId }));
  return { kind: 'done', ...result.value };
}

async function takeStep(actor: Actor, form: FormData, now: Date): Promise<Done> {
  const { step, about } = readLetterPress(textOf(form, pressField));
  const [box, conversation] = [textOf(form, 'box'), textOf(form, 'conversation')];
  const letter = { box, conversation, name: textOf(form, 'name'), town: textOf(form, 'town') };
  switch (step) {
    case 'save':
      await saveLetter(database(), actor, letter, now);
      return { message: 'Saved.' };
    case 'ask':
    case 'again': {
      const asked = { ...letter, again: step === 'again', ...ownQuestion(form) };
      const { answerId } = await askPermission(database(), actor, asked, now);
      return { message: 'The question leaves in a few seconds.', undo: letterPress('undo', answerId) };
    }
    case 'given':
    case 'refused':
      await settlePermission(database(), actor, { ...letter, permission: step }, now);
      return { message: step === 'given' ? 'Noted: it may be printed.' : 'Noted: it is not to be printed.' };
    case 'print':
      return { storyId: (await printLetter(database(), actor, letter, now)).storyId };
    case 'undo': {
      const { kind } = await undoAnswer(database(), actor, { box, id: about }, now);
      if (kind === 'tooLate') return { message: 'Too late: the question has left.' };
      return { message: 'Called back. The question is among your drafts now.' };
    }
    default:
      return step satisfies never;
  }
}

/** The question where somebody has changed it; as it was shown it is written anew, for the name that is typed now. */
function ownQuestion(form: FormData): { question?: string } {
  const typed = textOf(form, 'question').replace(/\r\n?/g, '\n').trim();
  const shown = textOf(form, 'questionAsShown').replace(/\r\n?/g, '\n').trim();
  return typed === '' || typed === shown ? {} : { question: typed };
}
