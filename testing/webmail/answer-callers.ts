import { randomUUID } from 'node:crypto';
import { system } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { listAnswers, listLeaving } from '#lib/webmail/answers/sending/queries.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';
import { readHere } from '#testing/webmail/read-here.ts';

/** Whatever is kept there is never read again. */
const nowhere: FileStorage = {
  write: async () => {},
  read: async () => null,
  remove: async () => {},
  list: async () => [],
  removeUnfinished: async () => {},
};

/** A box where this person may answer. */
async function answering({ db, actor, now }: Scene): Promise<string> {
  const box = `box-${randomUUID().slice(0, 8)}`;
  await addBox(db, system, { slug: box, name: 'News', address: `${box}@paper.example` }, now);
  await grantBox(db, system, { box, person: actor.id, right: 'answer' }, now);
  return box;
}

async function send(scene: Scene): Promise<{ box: string; id: string }> {
  const { db, actor, now } = scene;
  const box = await answering(scene);
  const { id, version } = await saveDraft(db, actor, { box, draft: draftWords() }, now);
  await sendDraft(db, actor, { box, id, version }, now, { storage: nowhere, readApart: readHere });
  return { box, id };
}

/** What is done with answers. */
export const answerCallers: readonly Caller[] = [
  caller('webmail.answer', sendDraft, send),
  caller('webmail.answer', undoAnswer, async (scene) =>
    undoAnswer(scene.db, scene.actor, await send(scene), scene.now),
  ),
  caller('webmail.read', listAnswers, async (scene) =>
    listAnswers(scene.db, scene.actor, { box: await answering(scene), conversation: '1' }),
  ),
  caller('webmail.read', listLeaving, async (scene) => listLeaving(scene.db, scene.actor, await answering(scene))),
];
