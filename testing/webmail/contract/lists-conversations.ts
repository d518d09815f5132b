import { expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { maxListedConversations } from '#lib/webmail/store/limits.ts';
import type { ConversationRow, MailStore } from '#lib/webmail/store/mail-store.ts';
import type { Folder } from '#lib/webmail/types.ts';
import type { OpenBoxes } from '#testing/webmail/contract/opened-boxes.ts';
import { forwardedMail, mailFile } from '#testing/webmail/reading.ts';

export const startAt = new Date('2026-11-20T15:00:00Z');
export const after = (minutes: number) => new Date(startAt.getTime() + minutes * minuteMs);

export const listFolder = async (store: MailStore, folder: Folder): Promise<ConversationRow[]> =>
  (await store.listConversations({ folder, search: null, before: null, limit: 50 })).rows;

const subjects = (rows: readonly { subject: string }[]) => rows.map(({ subject }) => subject);

/** All pages, one after the other. */
async function pages(store: MailStore, folder: Folder, limit: number): Promise<string[][]> {
  const found: string[][] = [];
  let before: string | null = null;
  do {
    const page = await store.listConversations({ folder, search: null, before, limit });
    found.push(subjects(page.rows));
    before = page.before;
  } while (before !== null && found.length < 10);
  return found;
}

export function listsConversations(open: OpenBoxes): void {
  test('of an empty box is empty', async () => {
    const { ann } = await open();
    expect(await ann.listConversations({ folder: 'inbox', search: null, before: null, limit: 50 })).toEqual({
      rows: [],
      before: null,
    });
    expect(await ann.countUnread()).toBe(0);
  });

  test('has the newest first, page by page, each once', async () => {
    const { ann, deliver } = await open();
    for (const [minute, subject] of ['one', 'two', 'three', 'four', 'five'].entries())
      await deliver({ headers: { subject } }, { at: after(minute) });
    expect(await pages(ann, 'inbox', 2)).toEqual([['five', 'four'], ['three', 'two'], ['one']]);
    expect(await pages(ann, 'inbox', 5)).toEqual([['five', 'four', 'three', 'two', 'one']]);
  });

  test('loses none of those that came in the same moment', async () => {
    const { ann, deliver } = await open();
    for (const subject of ['one', 'two', 'three']) await deliver({ headers: { subject } });
    expect((await pages(ann, 'inbox', 1)).flat().toSorted()).toEqual(['one', 'three', 'two']);
  });

  test.each(['', 'nonsense', '-1', '1', '99999999999999999-1', '1-99999999999', "1-1'", '1-1-1'])(
    'begins at its beginning where %j says no place in it',
    async (before) => {
      const { ann, deliver } = await open();
      await deliver({ headers: { subject: 'one' } });
      const page = await ann.listConversations({ folder: 'inbox', search: null, before, limit: 2 });
      expect(page.rows.length).toBeLessThan(2);
    },
  );

  test('has at least one and at most so many, whatever is asked for', async () => {
    const { ann, deliver } = await open();
    for (const subject of ['one', 'two']) await deliver({ headers: { subject } });
    const ask = async (limit: number) =>
      (await ann.listConversations({ folder: 'inbox', search: null, before: null, limit })).rows.length;
    expect(await ask(0)).toBe(1);
    expect(await ask(maxListedConversations * 100)).toBe(2);
  });

  test('tells of a conversation who wrote, how it begins and how it stands', async () => {
    const { ann, deliver, keepSent } = await open();
    const { conversation } = await deliver({
      headers: { subject: 'A bridge', messageId: '1@x', from: { name: 'Ann Bell', address: 'ann@x.example' } },
      text: 'When does it open?',
    });
    await keepSent({ headers: { messageId: '2@x', inReplyTo: '1@x' }, text: 'On Friday.' }, { at: after(1) });
    await deliver(
      {
        headers: { subject: 'Re: A bridge', inReplyTo: '2@x', from: { name: '', address: 'ben@x.example' } },
        text: 'Thank you!',
        files: [mailFile('plan.pdf')],
      },
      { at: after(2) },
    );
    expect(await listFolder(ann, 'inbox')).toEqual([
      {
        id: conversation,
        subject: 'A bridge',
        people: [
          { name: 'Ann Bell', isOwn: false },
          { name: expect.any(String), isOwn: true },
          { name: 'ben@x.example', isOwn: false },
        ],
        snippet: 'Thank you!',
        newestAt: after(2),
        messageCount: 3,
        isUnread: true,
        hasFiles: true,
        folder: 'inbox',
        state: 'open',
        owner: null,
      },
    ]);
  });

  test('names each person once, the newest last, at most four', async () => {
    const { ann, deliver } = await open();
    for (const name of ['A', 'B', 'C', 'A', 'D', 'E'])
      await deliver({ headers: { references: ['0@x'], from: { name, address: `${name}@x.example` } } });
    const [row] = await listFolder(ann, 'inbox');
    expect(row?.people.map(({ name }) => name)).toEqual(['C', 'A', 'D', 'E']);
  });

  test('tells of no file that is shown within a body, but of one in a forwarded mail', async () => {
    const { ann, deliver } = await open();
    await deliver({ headers: { subject: 'inline' }, files: [mailFile('logo.png', true)] });
    await deliver({ headers: { subject: 'within' }, forwarded: [forwardedMail({ files: [mailFile('plan.pdf')] })] });
    const rows = await listFolder(ann, 'inbox');
    expect(Object.fromEntries(rows.map(({ subject, hasFiles }) => [subject, hasFiles]))).toEqual({
      inline: false,
      within: true,
    });
  });

  test('of what was sent has conversations with an answer of ours, unless they were put away', async () => {
    const { ann, deliver, keepSent } = await open();
    await deliver({ headers: { subject: 'unanswered' } });
    const answered = await deliver({ headers: { subject: 'answered', messageId: '1@x' } });
    await keepSent({ headers: { inReplyTo: '1@x' } }, { at: after(1) });
    await keepSent({ headers: { subject: 'of our own' } }, { at: after(2) });
    expect(await pages(ann, 'sent', 1)).toEqual([['of our own'], ['answered']]);
    await ann.moveConversations([answered.conversation], 'trash');
    expect(await pages(ann, 'sent', 50)).toEqual([['of our own']]);
  });
}
