import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system } from '#lib/staff/permissions.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { originalsIn } from '#lib/webmail/house/original-storage.ts';
import { editNote } from '#lib/webmail/work/edit-note.ts';
import { mergeConversations } from '#lib/webmail/work/merge-conversations.ts';
import { endMailPresence } from '#lib/webmail/work/presence/end-mail-presence.ts';
import { listMailPresences } from '#lib/webmail/work/presence/list-mail-presences.ts';
import { noteMailPresence } from '#lib/webmail/work/presence/note-mail-presence.ts';
import { findMergedInto, listColleagues, listNotes } from '#lib/webmail/work/queries.ts';
import { removeNote } from '#lib/webmail/work/remove-note.ts';
import { restoreNote } from '#lib/webmail/work/restore-note.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';
import { setOwner } from '#lib/webmail/work/set-owner.ts';
import { setState } from '#lib/webmail/work/set-state.ts';
import { splitConversation } from '#lib/webmail/work/split-conversation.ts';
import { undoEdit } from '#lib/webmail/work/undo-edit.ts';
import { undoMerge } from '#lib/webmail/work/undo-merge.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { plain } from '#testing/webmail/kept-words.ts';
import type { WrittenMail } from '#testing/webmail/reading.ts';
import { comingMail, testBox } from '#testing/webmail/test-boxes.ts';

/** Where this person may answer: conversations, the message that came last into each, and a note of theirs. */
async function filledBox({ db, actor, now }: Scene, ...mails: WrittenMail[]) {
  const box = await testBox(db, now);
  await grantBox(db, system, { box: box.slug, person: actor.id, right: 'answer' }, now);
  const [root, ids] = [await mkdtemp(join(tmpdir(), 'action-news-callers-')), [] as string[]];
  let message = '';
  for (const mail of mails.length > 0 ? mails : [{}]) {
    const put = await deliverMessage(db, originalsIn(root), comingMail(box.boxId, mail), now);
    if (!ids.includes(String(put.conversationId))) ids.push(String(put.conversationId));
    message = String(put.messageId);
  }
  await rm(root, { recursive: true });
  const [id = ''] = ids;
  const [note] = await db
    .insert(webmailNotes)
    .values({ conversationId: Number(id), staffId: actor.id, text: plain('Call her.'), createdAt: now })
    .returning();
  return { box: box.slug, id, ids, message, note: String(note?.id) };
}

/** What colleagues do about conversations. */
export const workCallers: readonly Caller[] = [
  caller('webmail.work', setState, async (scene) => {
    const { box, id } = await filledBox(scene);
    return setState(scene.db, scene.actor, { box, changes: [{ id, from: 'open', to: 'done' }] }, scene.now);
  }),
  caller('webmail.work', setOwner, async (scene) => {
    const { box, id } = await filledBox(scene);
    const changes = [{ id, from: null, to: scene.actor.id }];
    return setOwner(scene.db, scene.actor, { box, changes }, scene.now);
  }),
  caller('webmail.work', writeNote, async (scene) => {
    const { box, id: conversation } = await filledBox(scene);
    return writeNote(scene.db, scene.actor, { box, conversation, text: 'Call her.' }, scene.now);
  }),
  caller('webmail.work', editNote, async (scene) => {
    const { box, note } = await filledBox(scene);
    return editNote(scene.db, scene.actor, { box, note, version: 1, text: 'Call him.' }, scene.now);
  }),
  ...[undoEdit, removeNote, restoreNote].map((useCase) =>
    caller('webmail.work', useCase, async (scene) => {
      const { box, note } = await filledBox(scene);
      return useCase(scene.db, scene.actor, { box, note }, scene.now);
    }),
  ),
  caller('webmail.arrange', mergeConversations, async (scene) => {
    const { box, ids } = await filledBox(scene, {}, {});
    return mergeConversations(scene.db, scene.actor, { box, ids }, scene.now);
  }),
  caller('webmail.arrange', undoMerge, async (scene) => {
    const { box, ids } = await filledBox(scene);
    return undoMerge(scene.db, scene.actor, { box, ids }, scene.now);
  }),
  caller('webmail.arrange', splitConversation, async (scene) => {
    const [first, second] = [{ headers: { messageId: '1@x' } }, { headers: { inReplyTo: '1@x' } }];
    const { box, id: conversation, message } = await filledBox(scene, first, second);
    return splitConversation(scene.db, scene.actor, { box, conversation, message }, scene.now);
  }),
  caller('webmail.read', listNotes, async (scene) => {
    const box = (await filledBox(scene)).box;
    return listNotes(scene.db, scene.actor, { box, conversation: '1' }, scene.now);
  }),
  caller('webmail.read', listColleagues, async (scene) =>
    listColleagues(scene.db, scene.actor, (await filledBox(scene)).box),
  ),
  caller('webmail.read', findMergedInto, async (scene) =>
    findMergedInto(scene.db, scene.actor, { box: (await filledBox(scene)).box, conversation: '1' }),
  ),
  caller('webmail.read', noteMailPresence, async (scene) => {
    const { box, id: conversation } = await filledBox(scene);
    return noteMailPresence(scene.db, scene.actor, { tab: 'one', box, conversation, doing: 'reading' }, scene.now);
  }),
  caller('webmail.read', endMailPresence, async (scene) => {
    const { box, id: conversation } = await filledBox(scene);
    return endMailPresence(scene.db, scene.actor, { tab: 'one', box, conversation }, scene.now);
  }),
  caller('webmail.read', listMailPresences, async (scene) =>
    listMailPresences(scene.db, scene.actor, { box: (await filledBox(scene)).box, conversations: ['1'] }, scene.now),
  ),
];
