import { describe, expect, test } from 'vitest';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { markConversations } from '#lib/webmail/mark-conversations.ts';
import { listNotes } from '#lib/webmail/work/queries.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';
import { mergeScene } from '#testing/webmail/merge-scene.ts';

const { db, originals, now, minute, deliver, merge, split, open, messagesOf, everything, ann, kim, box } = mergeScene();

describe('a split', () => {
  /** A conversation of four, of which the third begins something new and the fourth answers the second. */
  async function four() {
    const one = await deliver({ subject: 'The bridge', messageId: '1@x' });
    await deliver({ inReplyTo: '1@x', messageId: '2@x', references: ['0@x'] }, minute(1));
    const three = await deliver(
      { subject: 'A choir', inReplyTo: '2@x', references: ['1@x', '9@x'], messageId: '3@x' },
      minute(2),
    );
    await deliver({ inReplyTo: '2@x', messageId: '4@x' }, minute(3));
    return { id: one.conversation, third: three.message };
  }

  test('makes a conversation of a message and what came after it, and merging undoes it', async () => {
    const { id, third } = await four();
    await markConversations(db(), kim().actor, { box: box().slug, ids: [id], isRead: true }, now);
    for (const at of [1, 4])
      await writeNote(db(), ann().actor, { box: box().slug, conversation: id, text: `At ${at}` }, minute(at));
    const before = await everything();
    const made = await split(id, third);
    expect(made).toMatchObject({ from: id, messageCount: 2 });
    expect(await open(made.id)).toMatchObject({ subject: 'A choir', folder: 'inbox', messageCount: 2 });
    expect(await open(id)).toMatchObject({ subject: 'The bridge', messageCount: 2 });
    const notes = async (conversation: string) =>
      (await listNotes(db(), ann().actor, { box: box().slug, conversation }, now)).map(({ text }) => text);
    expect([await notes(id), await notes(made.id)]).toEqual([['At 1'], ['At 4']]);
    const { store } = await openBox(db(), kim().actor, box().slug, originals.current());
    expect((await store.findConversation(made.id))?.messages.map(({ isUnread }) => isUnread)).toEqual([false, false]);

    await merge(id, made.id);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['the first', '1@x', 'old'],
    ['the second', '2@x', 'old'],
    ['the third', '3@x', 'new'],
    ['the fourth', '4@x', 'new'],
    ['what the old half alone speaks of', '0@x', 'old'],
    ['what the new half alone speaks of', '9@x', 'new'],
  ])('has later mail that answers %s find its half', async (_name, inReplyTo, half) => {
    const { id, third } = await four();
    const made = await split(id, third);
    const { conversation } = await deliver({ inReplyTo, references: ['1@x'] }, minute(9));
    expect(conversation).toBe(half === 'old' ? id : made.id);
  });

  test('at the first message is refused, as at one of another conversation', async () => {
    const { id } = await four();
    const other = await deliver({ messageId: 'other@x' });
    const [first = ''] = (await messagesOf(id)) ?? [];
    await expect(split(id, first)).rejects.toThrow(InvalidError);
    await expect(split(id, other.message)).rejects.toThrow(NotFoundError);
  });
});
