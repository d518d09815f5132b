'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { restoreDraft } from '#lib/webmail/answers/drafting/restore-draft.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { readDraftForm } from '#lib/webmail/answers/writing/draft-form.ts';
import { type KeptDraft, keepDraft } from '#lib/webmail/answers/writing/keep-draft.ts';
import { draftPath, draftsPath, leavingPath } from '#lib/webmail/answers/writing/paths.ts';
import { takeWriteStep, type WriteDone } from '#lib/webmail/answers/writing/take-write-step.ts';
import { readWriteStep, stepField } from '#lib/webmail/answers/writing/write-step.ts';
import { readListView } from '#lib/webmail/list-view.ts';

/** The buttons of the form on which somebody writes. Its words are kept first, whatever was pressed. */
export async function writeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const { box, draft } = readDraftForm(form);
  const [view, step, laterAt] = [viewOf(form), readWriteStep(textOf(form, stepField)), textOf(form, 'laterAt')];
  const kept = await deskAction((actor, now) => keepDraft(database(), actor, readDraftForm(form), now));
  if (kept.kind !== 'ok') return stateOf(ofFields(kept), form, '');
  const { kind, id, version } = kept.value;
  // what another window or another step has done meanwhile is to be seen before anything else is
  if (kind !== 'saved') redirect(draftPath(box, id, view, id === draft.id ? null : `${kind}.${draft.id}`));
  const asKept = { ...draft, id, version };
  const done = await deskAction((actor, now) =>
    takeWriteStep(database(), actor, { box, draft: asKept, step, laterAt }, now),
  );
  if (done.kind !== 'ok') return withKept(stateOf(done, form, ''), kept.value);
  if (done.value.kind === 'refused') {
    const { fieldErrors } = done.value;
    return withKept(stateOf({ kind: 'invalid', fieldErrors }, form, ''), kept.value);
  }
  revalidatePath(addressOf('webmail'), 'layout');
  redirect(pathAfter(done.value, box, view));
}

/** Saves what is typed while it is typed, or takes a file out of it; its page calls it. */
export async function keepDraftAction(form: FormData): Promise<DeskResult<KeptDraft>> {
  const { box, draft } = readDraftForm(form);
  const step = readWriteStep(textOf(form, stepField));
  return deskAction(async (actor, now) => {
    const typed = { box, draft, files: [] };
    const kept = await keepDraft(database(), actor, typed, now);
    if (step.name !== 'remove' || kept.kind !== 'saved') return kept;
    const asKept = { ...draft, id: kept.id, version: kept.version };
    await takeWriteStep(database(), actor, { box, draft: asKept, step, laterAt: '' }, now);
    return keepDraft(database(), actor, { ...typed, draft: asKept }, now);
  });
}

/** Calls an answer back that has not left yet: one goes on writing where one was. */
export async function undoAnswerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const [box, id] = [textOf(form, 'box'), textOf(form, 'undo')];
  const result = await deskAction((actor, now) => undoAnswer(database(), actor, { box, id }, now));
  if (result.kind !== 'ok') return stateOf(result, form, '');
  revalidatePath(addressOf('webmail'), 'layout');
  if (result.value.kind === 'undone') redirect(draftPath(box, result.value.draftId, viewOf(form), 'undone'));
  return { kind: 'refused', message: 'Too late: it has left, and cannot be called back.', values: {} };
}

/** Takes a draft back that was discarded. */
export async function restoreDraftAction(_previous: FormState, form: FormData): Promise<FormState> {
  const [box, id] = [textOf(form, 'box'), textOf(form, 'undo')];
  const result = await deskAction((actor, now) => restoreDraft(database(), actor, { box, id }, now));
  if (result.kind !== 'ok') return stateOf(result, form, '');
  revalidatePath(addressOf('webmail'), 'layout');
  redirect(draftPath(box, id, viewOf(form)));
}

function pathAfter(done: Exclude<WriteDone, { kind: 'refused' }>, box: string, view: ReturnType<typeof viewOf>) {
  switch (done.kind) {
    case 'leaving':
      return leavingPath(box, done, view);
    case 'discarded':
      return draftsPath(box, `discarded.${done.id}`);
    case 'saved':
      return draftPath(box, done.id, view, 'saved');
    default:
      return done satisfies never;
  }
}

/** What is wrong with a draft, by the names of the form's fields. */
function ofFields<Failure extends DeskResult<unknown>>(result: Failure): Failure {
  if (result.kind !== 'invalid') return result;
  const errors = Object.entries(result.fieldErrors).map(([path, words]) => [path.replace(/^draft\./, ''), words]);
  return { ...result, fieldErrors: Object.fromEntries(errors) };
}

/** What was typed comes back as what is kept now. */
function withKept(state: FormState, { id, version, files }: KeptDraft): FormState {
  if (!('values' in state)) return state;
  return { ...state, values: { ...state.values, id, version: String(version), kept: JSON.stringify(files) } };
}

const viewOf = (form: FormData) =>
  readListView({ folder: textOf(form, 'folder'), q: textOf(form, 'q'), before: textOf(form, 'before') });
