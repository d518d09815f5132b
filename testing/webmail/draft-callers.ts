import { randomUUID } from 'node:crypto';
import { system } from '#lib/staff/permissions.ts';
import { attachFile } from '#lib/webmail/answers/drafting/attach-file.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { detachFile } from '#lib/webmail/answers/drafting/detach-file.ts';
import { discardDraft } from '#lib/webmail/answers/drafting/discard-draft.ts';
import { openDraftFile } from '#lib/webmail/answers/drafting/open-draft-file.ts';
import { findDraft, listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { restoreDraft } from '#lib/webmail/answers/drafting/restore-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';

/** A box where this person may answer, and a draft of theirs in it. */
async function writing({ db, actor, now }: Scene): Promise<{ box: string; id: string }> {
  const box = `box-${randomUUID().slice(0, 8)}`;
  await addBox(db, system, { slug: box, name: 'News', address: `${box}@paper.example` }, now);
  await grantBox(db, system, { box, person: actor.id, right: 'answer' }, now);
  const { id } = await saveDraft(db, actor, { box, draft: draftWords() }, now);
  return { box, id };
}

const file = { name: 'plan.txt', bytes: Buffer.from('The plan.') };

/** What is done with drafts. */
export const draftCallers: readonly Caller[] = [
  caller('webmail.answer', beginDraft, async (scene) => {
    const { box } = await writing(scene);
    return beginDraft(scene.db, scene.actor, { box, message: null, as: 'new' }, scene.now);
  }),
  caller('webmail.answer', saveDraft, writing),
  caller('webmail.answer', findDraft, async (scene) => findDraft(scene.db, scene.actor, await writing(scene))),
  caller('webmail.answer', listDrafts, async (scene) => listDrafts(scene.db, scene.actor, (await writing(scene)).box)),
  caller('webmail.answer', discardDraft, async (scene) =>
    discardDraft(scene.db, scene.actor, await writing(scene), scene.now),
  ),
  caller('webmail.answer', restoreDraft, async (scene) =>
    restoreDraft(scene.db, scene.actor, await writing(scene), scene.now),
  ),
  caller('webmail.answer', attachFile, async (scene) => {
    const { box } = await writing(scene);
    return attachFile(scene.db, scene.actor, { box, draft: draftWords(), file }, scene.now);
  }),
  caller('webmail.answer', detachFile, async (scene) => {
    const { box } = await writing(scene);
    return detachFile(scene.db, scene.actor, { box, draft: draftWords(), file: 'none' }, scene.now);
  }),
  caller('webmail.answer', openDraftFile, async (scene) => {
    const { box } = await writing(scene);
    const attached = await attachFile(scene.db, scene.actor, { box, draft: draftWords(), file }, scene.now);
    return openDraftFile(scene.db, scene.actor, { box, id: attached.id, file: attached.file.id });
  }),
];
