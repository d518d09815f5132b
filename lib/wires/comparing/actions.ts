'use server';
import { revalidatePath } from 'next/cache';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { takeFromWire } from '#lib/wires/comparing/take-from-wire.ts';
import { keepOurs, type OpenWireNote, type TakenFromWire, takeField } from '#lib/wires/comparing/types.ts';
import { findWireNote } from '#lib/wires/comparing/wire-notes.ts';
import { settleVersion } from '#lib/wires/desk/settle-version.ts';
import { settleWithdrawal } from '#lib/wires/desk/settle-withdrawal.ts';

const doneWords: Readonly<Record<TakenFromWire['kind'], string>> = {
  taken: 'Taken.',
  settled: 'Taken. Nothing of the wire’s text is left to look at.',
  follows: 'Taken. The story has all of the wire’s text, and follows it again.',
};

/** The buttons of the page that compares a story with its wire's newest text. */
export async function takeFromWireAction(_previous: FormState, form: FormData): Promise<FormState> {
  const numberOf = (name: string) => Number(textOf(form, name));
  const seen = { id: numberOf('id'), version: numberOf('version') };
  const result = await deskAction((actor, now) => takeOrKeep(actor, seen, form, now));
  // also when it was refused: then the texts are not as they were looked at
  revalidatePath(addressOf('desk'), 'layout');
  return result.kind === 'ok' ? { kind: 'done', message: result.value } : stateOf(result, form, '');
}

async function takeOrKeep(
  actor: Actor,
  seen: { id: number; version: number },
  form: FormData,
  now: Date,
): Promise<string> {
  const take = textOf(form, takeField);
  if (take === keepOurs) {
    const { follows } = await settleVersion(database(), actor, seen, now);
    return follows ? 'The story follows its wire again.' : 'Ours is kept.';
  }
  const storyVersion = Number(textOf(form, 'storyVersion'));
  return doneWords[(await takeFromWire(database(), actor, { ...seen, storyVersion, take }, now)).kind];
}

/** Answers, in the editor, what becomes of a story that its wire has withdrawn. */
export async function settleWithdrawalAction(input: Parameters<typeof settleWithdrawal>[2]): Promise<DeskResult<void>> {
  return deskAction((actor, now) => settleWithdrawal(database(), actor, input, now));
}

/** How a story that is open in the editor stands to its wire now. */
export async function findWireNoteAction(storyId: number): Promise<DeskResult<OpenWireNote | null>> {
  return deskAction((actor) => findWireNote(database(), actor, storyId));
}
