import { expect, test } from 'vitest';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import type { Place } from '#lib/webmail/types.ts';
import { listFolder } from '#testing/webmail/contract/lists-conversations.ts';
import type { OpenBoxes } from '#testing/webmail/contract/opened-boxes.ts';

const nobodysIds = ['', '0', '-1', '1.5', '1e3', '999999999', '99999999999', "1' or '1", '../1', 'INBOX'];

const folderOf = async (store: MailStore, id: string) => (await store.findConversation(id))?.folder;
const isUnread = async (store: MailStore, id: string) =>
  (await listFolder(store, 'inbox')).find((row) => row.id === id)?.isUnread;

export function filesConversations(open: OpenBoxes): void {
  test('moves a conversation for everybody, and says where it lay', async () => {
    const { ann, ben, deliver } = await open();
    const one = (await deliver({})).conversation;
    const two = (await deliver({})).conversation;
    expect(await ann.moveConversations([one], 'archive')).toEqual([{ id: one, from: 'inbox' }]);
    expect((await listFolder(ben, 'inbox')).map(({ id }) => id)).toEqual([two]);
    expect((await listFolder(ben, 'archive')).map(({ id }) => id)).toEqual([one]);
    // one that lies there already was not moved, and is not moved back
    const moved = await ann.moveConversations([two, one, two], 'archive');
    expect(moved).toEqual([{ id: two, from: 'inbox' }]);
    for (const { id, from } of moved) await ann.moveConversations([id], from);
    expect(await folderOf(ann, two)).toBe('inbox');
  });

  test.each<[Place, Place]>([
    ['inbox', 'inbox'],
    ['archive', 'inbox'],
    ['trash', 'inbox'],
    ['junk', 'junk'],
  ])('what somebody writes into a conversation in %s finds it in %s', async (lying, comes) => {
    const { ann, deliver } = await open();
    const { conversation } = await deliver({ headers: { messageId: 'a@x' } });
    await ann.moveConversations([conversation], lying);
    await deliver({ headers: { inReplyTo: 'a@x' } });
    expect(await folderOf(ann, conversation)).toBe(comes);
  });

  test('neither an answer of ours nor a report brings a conversation back', async () => {
    const { ann, deliver, keepSent } = await open();
    const { conversation } = await deliver({ headers: { messageId: 'a@x' } });
    await ann.moveConversations([conversation], 'archive');
    await keepSent({ headers: { messageId: 'b@x', inReplyTo: 'a@x' } });
    await deliver({ headers: { inReplyTo: 'b@x', isAutomatic: true } });
    expect(await folderOf(ann, conversation)).toBe('archive');
  });

  test('marks for one person only', async () => {
    const { ann, ben, deliver } = await open();
    const { conversation, message } = await deliver({});
    await ann.markConversations([conversation], true);
    expect([await isUnread(ann, conversation), await isUnread(ben, conversation)]).toEqual([false, true]);
    expect([await ann.countUnread(), await ben.countUnread()]).toEqual([0, 1]);
    expect((await ben.findMessage(message))?.isUnread).toBe(true);
    await ann.markConversations([conversation], false);
    expect([await isUnread(ann, conversation), await ann.countUnread()]).toEqual([true, 1]);
  });

  test('marks only what was shown', async () => {
    const { ann, deliver } = await open();
    const seen = await deliver({ headers: { messageId: 'a@x' } });
    const unseen = await deliver({ headers: { inReplyTo: 'a@x' } });
    await ann.markConversations([seen.conversation], true, seen.message);
    expect((await ann.findMessage(seen.message))?.isUnread).toBe(false);
    expect((await ann.findMessage(unseen.message))?.isUnread).toBe(true);
    expect(await ann.countUnread()).toBe(1);
    // a page that was opened earlier takes back nothing of what was read since
    await ann.markConversations([seen.conversation], true);
    await ann.markConversations([seen.conversation], true, seen.message);
    expect(await ann.countUnread()).toBe(0);
  });

  test('has the newest unread again, and what came before it read', async () => {
    const { ann, deliver } = await open();
    const first = await deliver({ headers: { messageId: 'a@x' } });
    const second = await deliver({ headers: { inReplyTo: 'a@x' } });
    await ann.markConversations([first.conversation], true);
    await ann.markConversations([first.conversation], false);
    const opened = await ann.findConversation(first.conversation);
    expect(opened?.messages.filter((message) => message.isUnread).map(({ id }) => id)).toEqual([second.message]);
  });

  test('has nothing unread where only we wrote', async () => {
    const { ann, keepSent } = await open();
    const { conversation } = await keepSent({});
    await ann.markConversations([conversation], false);
    await ann.moveConversations([conversation], 'inbox');
    expect(await isUnread(ann, conversation)).toBe(false);
    expect(await ann.countUnread()).toBe(0);
  });

  test('counts what is unread in the inbox, and nowhere else', async () => {
    const { ann, deliver } = await open();
    await deliver({});
    await ann.moveConversations([(await deliver({})).conversation], 'junk');
    expect(await ann.countUnread()).toBe(1);
  });

  test('does nothing with ids of another box', async () => {
    const { ann, elsewhere, deliver } = await open();
    const { conversation, message } = await deliver({});
    expect(await elsewhere.moveConversations([conversation], 'trash')).toEqual([]);
    await elsewhere.markConversations([conversation], true);
    await elsewhere.markConversations([conversation], true, message);
    expect(await folderOf(ann, conversation)).toBe('inbox');
    expect(await ann.countUnread()).toBe(1);
  });

  test('takes ids that are nobody’s for what is not there', async () => {
    const { ann, deliver } = await open();
    const { conversation } = await deliver({});
    for (const id of nobodysIds) {
      expect(await ann.findConversation(id)).toBeNull();
      expect(await ann.findMessage(id)).toBeNull();
      expect(await ann.readOriginal(id)).toBeNull();
    }
    await ann.markConversations(nobodysIds, true);
    await ann.markConversations([conversation], true, 'nonsense');
    expect(await ann.countUnread()).toBe(1);
    expect(await ann.moveConversations([...nobodysIds, conversation], 'archive')).toEqual([
      { id: conversation, from: 'inbox' },
    ]);
  });
}
