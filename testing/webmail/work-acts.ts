import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { editNote } from '#lib/webmail/work/edit-note.ts';
import { mergeConversations } from '#lib/webmail/work/merge-conversations.ts';
import { endMailPresence } from '#lib/webmail/work/presence/end-mail-presence.ts';
import { listMailPresences } from '#lib/webmail/work/presence/list-mail-presences.ts';
import { noteMailPresence } from '#lib/webmail/work/presence/note-mail-presence.ts';
import { findMergedInto, listColleagues, listNotes } from '#lib/webmail/work/queries.ts';
import { removeNote } from '#lib/webmail/work/remove-note.ts';
import { restoreNote } from '#lib/webmail/work/restore-note.ts';
import { setOwner } from '#lib/webmail/work/set-owner.ts';
import { setState } from '#lib/webmail/work/set-state.ts';
import { splitConversation } from '#lib/webmail/work/split-conversation.ts';
import { undoEdit } from '#lib/webmail/work/undo-edit.ts';
import { undoMerge } from '#lib/webmail/work/undo-merge.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';

type Ids = { conversation: string; message: string; note: string };
type Act = (actor: Actor, box: string, ids: Ids) => Promise<unknown>;

/** What colleagues do about conversations, for the table of `lib/webmail/boxes/grants.test.ts`. */
export const workActs = (db: () => Db, now: Date): Readonly<Record<string, Act>> => ({
  [setState.name]: (actor, box, { conversation: id }) =>
    setState(db(), actor, { box, changes: [{ id, from: 'open', to: 'done' }] }, now),
  [setOwner.name]: (actor, box, { conversation: id }) =>
    setOwner(db(), actor, { box, changes: [{ id, from: null, to: null }] }, now),
  [writeNote.name]: (actor, box, { conversation }) =>
    writeNote(db(), actor, { box, conversation, text: 'Call her.' }, now),
  [editNote.name]: (actor, box, { note }) => editNote(db(), actor, { box, note, version: 1, text: 'Call him.' }, now),
  [undoEdit.name]: (actor, box, { note }) => undoEdit(db(), actor, { box, note }, now),
  [removeNote.name]: (actor, box, { note }) => removeNote(db(), actor, { box, note }, now),
  [restoreNote.name]: (actor, box, { note }) => restoreNote(db(), actor, { box, note }, now),
  [mergeConversations.name]: (actor, box, { conversation }) =>
    mergeConversations(db(), actor, { box, ids: [conversation, conversation] }, now),
  [undoMerge.name]: (actor, box, { conversation }) => undoMerge(db(), actor, { box, ids: [conversation] }, now),
  [splitConversation.name]: (actor, box, { conversation, message }) =>
    splitConversation(db(), actor, { box, conversation, message }, now),
  [listNotes.name]: (actor, box, { conversation }) => listNotes(db(), actor, { box, conversation }, now),
  [listColleagues.name]: (actor, box) => listColleagues(db(), actor, box),
  [findMergedInto.name]: (actor, box, { conversation }) => findMergedInto(db(), actor, { box, conversation }),
  [noteMailPresence.name]: (actor, box, { conversation }) =>
    noteMailPresence(db(), actor, { tab: 'one', box, conversation, doing: 'reading' }, now),
  [endMailPresence.name]: (actor, box, { conversation }) =>
    endMailPresence(db(), actor, { tab: 'one', box, conversation }, now),
  [listMailPresences.name]: (actor, box, { conversation }) =>
    listMailPresences(db(), actor, { box, conversations: [conversation] }, now),
});
