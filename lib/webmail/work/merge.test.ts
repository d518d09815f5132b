import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { ConflictError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { findMergedInto, listNotes } from '#lib/webmail/work/queries.ts';
import { webmailMerges } from '#lib/webmail/work/schema.ts';
import { setState } from '#lib/webmail/work/set-state.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';
import type { TestPerson } from '#testing/staff/test-person.ts';
import { mergeScene } from '#testing/webmail/merge-scene.ts';

const {
  db,
  originals,
  now,
  minute,
  deliver,
  merge,
  unmerge,
  split,
  open,
  messagesOf,
  everything,
  letterOf,
  two,
  ann,
  kim,
  box,
} = mergeScene();

describe('a merge', () => {
  test('makes one of two, with all that is theirs, and undoing it gives both back as they were', async () => {
    const { first, second } = await two();
    await letterOf(second, 'Ben');
    const before = await everything();
    expect(await merge(second, first)).toEqual({ into: first, from: [second] });

    const merged = await everything();
    expect(merged.conversations).toMatchObject([
      {
        ...{ id: Number(first), subject: 'The bridge', messageCount: 4, state: 'open', ownerId: kim().actor.id },
        people: [{ name: 'Ben' }, { name: 'Ann Bell' }, { isOwn: true }],
        ...{ newestAt: minute(3), newestOutAt: minute(3) },
      },
    ]);
    for (const rows of [merged.messages, merged.references, merged.notes, merged.drafts, merged.letters])
      expect(new Set(rows.map(({ conversationId }) => conversationId))).toEqual(new Set([Number(first)]));
    expect(await listNotes(db(), ann().actor, { box: box().slug, conversation: first }, now)).toHaveLength(1);
    expect(await findMergedInto(db(), ann().actor, { box: box().slug, conversation: second })).toBe(first);
    expect(await open(second)).toBeNull();

    expect(await unmerge(second)).toEqual({ ids: [second], into: first });
    expect(await everything()).toEqual({ ...before, marks: expect.anything() });
    expect(await findMergedInto(db(), ann().actor, { box: box().slug, conversation: second })).toBeNull();
  });

  test('hides nothing that somebody has not read, and undoing it leaves nothing unread that was read', async () => {
    const { first, second } = await two();
    const unreadBy = async (person: TestPerson) => {
      const { store } = await openBox(db(), person.actor, box().slug, originals.current());
      const found = await Promise.all([first, second].map((id) => store.findConversation(id)));
      return found.flatMap((each) => each?.messages.filter(({ isUnread }) => isUnread).map(({ id }) => id) ?? []);
    };
    const before = [await unreadBy(ann()), await unreadBy(kim())];
    await merge(first, second);
    const merged = [await unreadBy(ann()), await unreadBy(kim())];
    for (const [at, unread] of before.entries()) expect(merged[at]).toEqual(expect.arrayContaining(unread));
    await unmerge(second);
    expect([await unreadBy(ann()), await unreadBy(kim())]).toEqual(before);
  });

  test('keeps both letters, of which one is shown, and gives the other back', async () => {
    const { first, second } = await two();
    await letterOf(first, 'Ann');
    await letterOf(second, 'Ben');
    const before = await everything();
    await merge(first, second);
    expect((await everything()).letters).toMatchObject([{ conversationId: Number(first), name: 'Ann' }]);
    await unmerge(second);
    expect((await everything()).letters).toEqual(expect.arrayContaining(before.letters));
  });

  test('has later mail come in where both are now; undone, each answer is with what it answers', async () => {
    const { first, second } = await two();
    await merge(first, second);
    const answer = await deliver({ inReplyTo: '2@x', messageId: '5@x' }, minute(5));
    const further = await deliver({ inReplyTo: '5@x', messageId: '6@x' }, minute(6));
    const other = await deliver({ inReplyTo: '3@x', messageId: '7@x' }, minute(7));
    expect([answer, further, other].map(({ conversation }) => conversation)).toEqual([first, first, first]);
    await unmerge(second);
    expect((await messagesOf(second))?.slice(-2)).toEqual([answer.message, further.message]);
    expect((await messagesOf(first))?.at(-1)).toBe(other.message);
    expect((await deliver({ inReplyTo: '6@x' }, minute(8))).conversation).toBe(second);
    expect((await deliver({ inReplyTo: '7@x' }, minute(8))).conversation).toBe(first);
  });

  test('of three is undone one by one, and leads on through a second merge', async () => {
    const ids = [];
    for (const messageId of ['1@x', '2@x', '3@x', '4@x']) ids.push((await deliver({ messageId })).conversation);
    const [one = '', two = '', three = '', four = ''] = ids;
    const before = await everything();
    await merge(two, three, four);
    await merge(one, two);
    for (const id of [two, three, four])
      expect(await findMergedInto(db(), ann().actor, { box: box().slug, conversation: id })).toBe(one);
    // what a page still calls by the old id
    await writeNote(db(), ann().actor, { box: box().slug, conversation: four, text: 'Hm.' }, now);
    await expect(unmerge(four)).rejects.toThrow(ConflictError);
    await unmerge(two);
    await unmerge(three, four);
    expect((await everything()).conversations).toEqual(before.conversations);
    expect((await everything()).messages).toEqual(before.messages);
  });

  test('is not undone once what came from it was split off', async () => {
    const { first, second } = await two();
    await merge(first, second);
    const messages = await messagesOf(first);
    await split(first, messages?.[1] ?? '');
    const before = await everything();
    await expect(unmerge(second)).rejects.toThrow(ConflictError);
    expect(await everything()).toEqual(before);
  });

  test('what colleagues said about it since stays when it is undone', async () => {
    const { first, second } = await two();
    await merge(first, second);
    await setState(db(), kim().actor, { box: box().slug, changes: [{ id: first, from: 'open', to: 'waiting' }] }, now);
    await unmerge(second);
    expect([(await open(first))?.state, (await open(second))?.state]).toEqual(['waiting', 'done']);
  });

  test.each([
    ['of one', InvalidError, (first: string) => [first]],
    ['of one, named twice', InvalidError, (first: string) => [first, first]],
    ['of none', InvalidError, () => []],
    ['with one that is not there', NotFoundError, (first: string) => [first, '2000000000']],
  ])('%s is refused', async (_name, fault, ids) => {
    const { first } = await two();
    await expect(merge(...ids(first))).rejects.toThrow(fault);
  });

  test('forgets no table that names a conversation', async () => {
    const rows = await db().execute<{ name: string }>(sql`
      select conrelid::regclass::text || '.' || attname as name from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = any(conkey)
      where contype = 'f' and confrelid = 'webmail_conversations'::regclass
        -- boxes at a mail server, where nothing is merged
        and conrelid::regclass::text not like 'webmail\\_imap\\_%' order by 1`);
    // presences end with it: the pages say by themselves where they are next
    expect(rows.map(({ name }) => name)).toEqual([
      'webmail_answers.conversation_id',
      'webmail_drafts.conversation_id',
      'webmail_letters.conversation_id',
      'webmail_merges.into_id',
      'webmail_messages.conversation_id',
      'webmail_notes.conversation_id',
      'webmail_presences.conversation_id',
      'webmail_read_marks.conversation_id',
      'webmail_references.conversation_id',
    ]);
  });
});

test('a merge, its undoing and a split are in the audit', async () => {
  const { first, second } = await two();
  await merge(first, second);
  await unmerge(second);
  const [, last = ''] = (await messagesOf(first)) ?? [];
  await split(first, last);
  const entries = await db()
    .select({ details: auditEntries.details })
    .from(auditEntries)
    .where(eq(auditEntries.action, 'webmail.arrange'))
    .orderBy(auditEntries.id);
  const ofBox = entries.filter(({ details }) => (details as { box?: number }).box === box().boxId);
  expect(ofBox.map(({ details }) => (details as { change?: string }).change)).toEqual([
    'merged',
    'merge undone',
    'split',
  ]);
});

test('while mails come in, conversations are merged, separated and split: each message is in one, and each list right', async () => {
  const roots = ['a', 'b', 'c'];
  const ids = [];
  for (const root of roots) ids.push((await deliver({ messageId: `${root}0@x` })).conversation);
  const [a = '', b = '', c = ''] = ids;
  const mails = Array.from({ length: 30 }, (_, at) =>
    deliver({ messageId: `${roots[at % 3]}${1 + Math.floor(at / 3)}@x`, inReplyTo: `${roots[at % 3]}0@x` }, minute(at)),
  );
  const acts = async () => {
    for (let round = 0; round < 3; round += 1) {
      await merge(a, b, c);
      await unmerge(b, c);
      await merge(b, c);
      await unmerge(c);
    }
  };
  await Promise.all([...mails, acts()]);
  const { messages, conversations } = await everything();
  expect(messages).toHaveLength(33);
  for (const [at, id] of ids.entries()) {
    const found = await open(id);
    expect(found?.messages.map(({ reading }) => reading.headers.messageId[0])).toEqual(Array(11).fill(roots[at]));
    const listed = conversations.find((row) => String(row.id) === id);
    const newest = found?.messages.at(-1);
    expect(listed).toMatchObject({ messageCount: 11, newestInId: Number(newest?.id) });
  }
  expect(await db().$count(webmailMerges, eq(webmailMerges.boxId, box().boxId))).toBe(0);
}, 60_000);
