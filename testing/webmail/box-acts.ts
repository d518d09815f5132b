import type { Db } from '#lib/db/client.ts';
import { ForbiddenError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { openBox, openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { makeStory } from '#lib/webmail/copy/make-story.ts';
import { listStoriesOf } from '#lib/webmail/copy/queries.ts';
import { markConversations } from '#lib/webmail/mark-conversations.ts';
import { moveConversations } from '#lib/webmail/move-conversations.ts';
import { listPressNotes } from '#lib/webmail/releases/queries.ts';
import { findSourcesRules } from '#lib/webmail/sealing/queries.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import { accountActs } from '#testing/webmail/account-acts.ts';
import { answerActs } from '#testing/webmail/answer-acts.ts';
import { draftActs } from '#testing/webmail/draft-acts.ts';
import { letterActs } from '#testing/webmail/letter-acts.ts';
import { workActs } from '#testing/webmail/work-acts.ts';

/** Ids of a conversation and of a message in it. */
export type Ids = { conversation: string; message: string; note: string };

/** What somebody does with a box, and what they do it to. */
export type Act = (actor: Actor, box: string, ids: Ids) => Promise<unknown>;

/** Every method of a store by its name. */
export function storeActs(db: () => Db, originals: () => FileStorage): Record<keyof MailStore, Act> {
  const inStore =
    (act: (store: MailStore, ids: Ids) => Promise<unknown>): Act =>
    async (actor, box, ids) =>
      act((await openBox(db(), actor, box, originals())).store, ids);
  return {
    countUnread: inStore((store) => store.countUnread()),
    listConversations: inStore((store) =>
      store.listConversations({ folder: 'inbox', search: null, before: null, limit: 10 }),
    ),
    findConversation: inStore((store, { conversation }) => store.findConversation(conversation)),
    findMessage: inStore((store, { message }) => store.findMessage(message)),
    conversationOf: inStore((store, { message }) => store.conversationOf(message)),
    listEnvelopes: inStore((store, { conversation }) => store.listEnvelopes(conversation)),
    writersAmong: inStore((store) => store.writersAmong(['somebody@out.example'])),
    readOriginal: inStore(async (store, { message }) => (await store.readOriginal(message))?.sizeBytes),
    moveConversations: inStore((store, { conversation }) => store.moveConversations([conversation], 'trash')),
    markConversations: inStore((store, { conversation }) => store.markConversations([conversation], true)),
  };
}

/** Every use case that opens a box by its name. */
export function boxActs(db: () => Db, originals: () => FileStorage, now: Date): Readonly<Record<string, Act>> {
  return {
    [openBox.name]: async (actor, box) => void (await openBox(db(), actor, box, originals())),
    [moveConversations.name]: (actor, box, { conversation }) =>
      moveConversations(db(), actor, { box, ids: [conversation], to: 'trash' }, now),
    [markConversations.name]: (actor, box, { conversation, message }) =>
      markConversations(db(), actor, { box, ids: [conversation], isRead: true, upTo: message }, now),
    [openBoxToAnswer.name]: async (actor, box) => {
      const opened = await openBoxToAnswer(db(), actor, box, originals()).catch((error: unknown) => {
        if (error instanceof ForbiddenError) return null;
        throw error;
      });
      return opened?.box.id;
    },
    ...accountActs(db, now),
    ...workActs(db, now),
    ...draftActs(db, originals, now),
    // the ids of others are tried in make-story.test.ts: here it would make a story of a person's own
    [makeStory.name]: async (actor, box, { message }) => makeStory(db(), actor, { box, message }, now),
    [listStoriesOf.name]: (actor, box, { message }) => listStoriesOf(db(), actor, { box, messages: [message] }, now),
    ...answerActs(db, originals, now),
    ...letterActs(db, originals, now),
    [findSourcesRules.name]: (actor, box) => findSourcesRules(db(), actor, box),
    [listPressNotes.name]: (actor, box) => listPressNotes(db(), actor, { box, messages: [] }),
  };
}
