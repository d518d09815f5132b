'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { isAway, isSignedOut, stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { type Acted, actedInWords, undoOf } from '#lib/webmail/acts/acted.ts';
import type { Press } from '#lib/webmail/acts/press.ts';
import { readPress } from '#lib/webmail/acts/read-press.ts';
import { refuseStale } from '#lib/webmail/acts/work-acted.ts';
import { forActor } from '#lib/webmail/acts/work-press.ts';
import { listFieldNames, listPath, readListView } from '#lib/webmail/list-view.ts';
import { markConversations } from '#lib/webmail/mark-conversations.ts';
import { moveConversations } from '#lib/webmail/move-conversations.ts';
import { mergeConversations } from '#lib/webmail/work/merge-conversations.ts';
import { setOwner } from '#lib/webmail/work/set-owner.ts';
import { setState } from '#lib/webmail/work/set-state.ts';
import { splitConversation } from '#lib/webmail/work/split-conversation.ts';
import { undoMerge } from '#lib/webmail/work/undo-merge.ts';

/** The buttons of a list, and those of a conversation, from where one goes back to the list, which tells of it. */
export async function pressConversationsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const box = textOf(form, 'box');
  const result = await deskAction((actor, now) => pressAll(actor, box, readPress(form), now));
  // the page of somebody who is signed out would lead them away from what they have begun
  if (!isSignedOut(result) && !isAway(result)) revalidatePath(addressOf('webmail'), 'layout');
  if (result.kind !== 'ok') return stateOf(result, form, '');
  const undo = undoOf(result.value);
  // whoever only marks it as read reads on
  const leaves =
    textOf(form, 'leaves') === 'yes' &&
    result.value.some((acted) => acted.kind === 'moved' || (acted.kind === 'marked' && acted.as === 'unread'));
  if (undo !== null && leaves) redirect(listPath(box, listOf(form), undo));
  return { kind: 'done', message: actedInWords(result.value), ...(undo !== null && { undo }) };
}

/** Marks what somebody has open as read; their page calls it once it is seen. */
export async function noteReadAction(input: Parameters<typeof markConversations>[2]): Promise<DeskResult<void>> {
  return deskAction((actor, now) => markConversations(database(), actor, input, now));
}

async function pressAll(actor: Actor, box: string, presses: readonly Press[], now: Date): Promise<Acted[]> {
  const acted: Acted[] = [];
  for (const press of presses) acted.push(await pressOne(actor, box, press, now));
  return acted;
}

async function pressOne(actor: Actor, box: string, press: Press, now: Date): Promise<Acted> {
  const db = database();
  switch (press.name) {
    case 'read':
    case 'unread': {
      const { name, ids } = press;
      if (ids.length > 0) await markConversations(db, actor, { box, ids, isRead: name === 'read' }, now);
      return { kind: 'marked', as: name, ids };
    }
    case 'state': {
      const set = await setState(db, actor, { box, changes: press.changes }, now);
      return refuseStale({ kind: 'stated', set });
    }
    case 'own': {
      const set = await setOwner(db, actor, { box, changes: forActor(press.changes, actor.id) }, now);
      return refuseStale({ kind: 'owned', set });
    }
    case 'merge':
      return { kind: 'merged', merged: await mergeConversations(db, actor, { box, ids: press.ids }, now) };
    case 'unmerge':
      return { kind: 'unmerged', ...(await undoMerge(db, actor, { box, ids: press.ids }, now)) };
    case 'split': {
      const { id: conversation, message } = press;
      return { kind: 'split', split: await splitConversation(db, actor, { box, conversation, message }, now) };
    }
    default: {
      const moved = await moveConversations(db, actor, { box, ids: press.ids, to: press.name }, now);
      return { kind: 'moved', to: press.name, moved: moved.filter(({ from }) => from !== press.name) };
    }
  }
}

const listOf = (form: FormData) =>
  readListView(Object.fromEntries(listFieldNames.map((name) => [name, textOf(form, name)])));
