import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { listAnswers, listLeaving } from '#lib/webmail/answers/sending/queries.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { withRefusals } from '#testing/webmail/draft-acts.ts';
import { readHere } from '#testing/webmail/read-here.ts';

type AnswerAct = (actor: Actor, box: string, ids: { conversation: string; message: string }) => Promise<unknown>;

const id = randomUUID();

/** Every use case of sending by its name. */
export function answerActs(db: () => Db, storage: () => FileStorage, now: Date): Readonly<Record<string, AnswerAct>> {
  const tools = () => ({ storage: storage(), readApart: readHere });
  return {
    [sendDraft.name]: withRefusals((actor, box) => sendDraft(db(), actor, { box, id, version: 1 }, now, tools())),
    [undoAnswer.name]: withRefusals((actor, box) => undoAnswer(db(), actor, { box, id }, now)),
    [listAnswers.name]: (actor, box, { conversation }) => listAnswers(db(), actor, { box, conversation }),
    [listLeaving.name]: (actor, box) => listLeaving(db(), actor, box),
  };
}
