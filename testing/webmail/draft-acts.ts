import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import { ForbiddenError, NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { attachFile } from '#lib/webmail/answers/drafting/attach-file.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { detachFile } from '#lib/webmail/answers/drafting/detach-file.ts';
import { discardDraft } from '#lib/webmail/answers/drafting/discard-draft.ts';
import { openDraftFile } from '#lib/webmail/answers/drafting/open-draft-file.ts';
import { findDraft, listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { restoreDraft } from '#lib/webmail/answers/drafting/restore-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { keepDraft } from '#lib/webmail/answers/writing/keep-draft.ts';
import { takeWriteStep } from '#lib/webmail/answers/writing/take-write-step.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';

/** What somebody does with drafts in a box, and the message they answer. */
export type DraftAct = (actor: Actor, box: string, ids: { message: string }) => Promise<unknown>;

const id = randomUUID();
const file = { name: 'plan.txt', bytes: Buffer.from('The plan.') };
const answerTo = (answersId: string) => draftWords({ kind: 'reply', answersId });

/** Every use case of drafts by its name; that something other than the box is not there, or not theirs, is an answer. */
export function draftActs(db: () => Db, storage: () => FileStorage, now: Date): Readonly<Record<string, DraftAct>> {
  const acts: Record<string, DraftAct> = {
    [beginDraft.name]: async (actor, box, { message }) =>
      (await beginDraft(db(), actor, { box, message, as: 'forward' }, now)).answersId,
    [saveDraft.name]: async (actor, box, { message }) =>
      (await saveDraft(db(), actor, { box, draft: answerTo(message) }, now)).kind,
    [attachFile.name]: async (actor, box, { message }) =>
      (await attachFile(db(), actor, { box, draft: answerTo(message), file }, now, storage())).kind,
    [detachFile.name]: async (actor, box, { message }) =>
      (await detachFile(db(), actor, { box, draft: answerTo(message), file: 'x' }, now)).kind,
    [findDraft.name]: (actor, box) => findDraft(db(), actor, { box, id }),
    [discardDraft.name]: (actor, box) => discardDraft(db(), actor, { box, id }, now),
    [restoreDraft.name]: (actor, box) => restoreDraft(db(), actor, { box, id }, now),
    [openDraftFile.name]: (actor, box) => openDraftFile(db(), actor, { box, id, file: 'x' }, storage()),
    [keepDraft.name]: async (actor, box, { message }) =>
      (await keepDraft(db(), actor, { box, draft: answerTo(message), files: [] }, now)).kind,
    [takeWriteStep.name]: (actor, box, { message }) =>
      takeWriteStep(
        db(),
        actor,
        { box, draft: answerTo(message), step: { name: 'discard', file: '' }, laterAt: '' },
        now,
      ),
    [listDrafts.name]: async (actor, box) => void (await listDrafts(db(), actor, box)),
  };
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, withRefusals(act)]));
}

export const withRefusals =
  <Given extends unknown[]>(act: (...given: Given) => Promise<unknown>) =>
  (...given: Given): Promise<unknown> =>
    act(...given).catch((error: unknown) => {
      const isOfBox = error instanceof NotFoundError && error.message.startsWith('the box');
      if (isOfBox || !(error instanceof NotFoundError || error instanceof ForbiddenError)) throw error;
      return error.message.replace(/\d+/g, 'N');
    });
