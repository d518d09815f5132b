'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { type Acted, actedInWords, undoOf } from '#lib/webmail/acts/acted.ts';
import type { MailPress } from '#lib/webmail/acts/press.ts';
import { readPress } from '#lib/webmail/acts/read-press.ts';
import { listPath, readListView } from '#lib/webmail/list-view.ts';
import { markConversations } from '#lib/webmail/mark-conversations.ts';
import { moveConversations } from '#lib/webmail/move-conversations.ts';

/** The buttons of a list, and those of a conversation, from where one goes back to the list, which tells of it. */
export async function pressConversationsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const box = textOf(form, 'box');
  const result = await deskAction((actor, now) => pressAll(actor, box, readPress(form), now));
  revalidatePath(addressOf('webmail'), 'layout');
  if (result.kind !== 'ok') return stateOf(result, form, '');
  const undo = undoOf(result.value);
  // whoever only marks it as read reads on
  const leaves =
    textOf(form, 'leaves') === 'yes' && result.value.some((acted) => acted.kind === 'moved' || acted.as === 'unread');
  if (undo !== null && leaves) redirect(listPath(box, listOf(form), undo));
  return { kind: 'done', message: actedInWords(result.value), ...(undo !== null && { undo }) };
}

/** Marks what somebody has open as read; their page calls it once it is seen. */
export async function noteReadAction(input: Parameters<typeof markConversations>[2]): Promise<DeskResult<void>> {
  return deskAction((actor, now) => markConversations(database(), actor, input, now));
}

async function pressAll(actor: Actor, box: string, presses: readonly MailPress[], now: Date): Promise<Acted[]> {
  const acted: Acted[] = [];
  for (const { name, ids } of presses) {
    if (name === 'read' || name === 'unread') {
      if (ids.length > 0) await markConversations(database(), actor, { box, ids, isRead: name === 'read' }, now);
      acted.push({ kind: 'marked', as: name, ids });
    } else {
      const moved = await moveConversations(database(), actor, { box, ids, to: name }, now);
      acted.push({ kind: 'moved', to: name, moved: moved.filter(({ from }) => from !== name) });
    }
  }
  return acted;
}

const listOf = (form: FormData) =>
  readListView({ folder: textOf(form, 'folder'), q: textOf(form, 'q'), before: textOf(form, 'before') });
