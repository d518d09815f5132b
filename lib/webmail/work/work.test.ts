import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { InvalidError } from '#lib/errors.ts';
import { banStaff } from '#lib/staff/ban-staff.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import type { ConversationQuery } from '#lib/webmail/store/mail-store.ts';
import type { MailSearch } from '#lib/webmail/types.ts';
import { listColleagues } from '#lib/webmail/work/queries.ts';
import { setOwner } from '#lib/webmail/work/set-owner.ts';
import { setState } from '#lib/webmail/work/set-state.ts';
import { sweepWork } from '#lib/webmail/work/sweep-work.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newsListener } from '#testing/live/news-listener.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import type { WrittenMail } from '#testing/webmail/reading.ts';
import { comingMail, type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const db = () => database.current().db;

let ann: TestPerson;
let kim: TestPerson;
let box: TestBox;
beforeAll(async () => {
  [ann, kim] = [await testPerson(db(), 'reporter', now), await testPerson(db(), 'editor', now)];
});
beforeEach(async () => {
  box = await testBox(db(), now);
  for (const { email } of [ann, kim]) await grant(email, 'answer');
});

const grant = (person: string, right: 'read' | 'answer') =>
  grantBox(db(), system, { box: box.slug, person, right }, now);

const deliver = async (mail: WrittenMail = {}) =>
  String((await deliverMessage(db(), originals.current(), comingMail(box.boxId, mail), now)).conversationId);

const seen = async (id: string, actor: Actor = ann.actor) => {
  const { store } = await openBox(db(), actor, box.slug, originals.current());
  const found = await store.findConversation(id);
  return { state: found?.state, owner: found?.owner?.staffId ?? null };
};
const own = (actor: Actor, id: string, from: string | null, to: string | null) =>
  setOwner(db(), actor, { box: box.slug, changes: [{ id, from, to }] }, now);

test('somebody takes a conversation, hands it to a colleague, who lets it go, and each of it is in the audit', async () => {
  const id = await deliver();
  const hears = await newsListener(db(), kim.actor, now);
  await own(ann.actor, id, null, ann.actor.id);
  expect(await hears()).toEqual([{ kind: 'webmail', box: box.boxId }]);
  expect(await seen(id, kim.actor)).toEqual({ state: 'open', owner: ann.actor.id });
  await own(ann.actor, id, ann.actor.id, kim.actor.id);
  expect((await seen(id)).owner).toBe(kim.actor.id);
  await own(kim.actor, id, kim.actor.id, null);
  expect((await seen(id)).owner).toBeNull();
  const entries = await db()
    .select({ details: auditEntries.details })
    .from(auditEntries)
    .where(and(eq(auditEntries.action, 'webmail.work'), eq(auditEntries.subjectId, id)))
    .orderBy(auditEntries.id);
  const steps = [null, ann.actor.id, kim.actor.id, null];
  expect(entries.map(({ details }) => details)).toEqual(
    [0, 1, 2].map((at) => ({ box: box.boxId, change: 'owner', from: steps[at], to: steps[at + 1] })),
  );
});

describe('of two people at once the second is told, and nothing is overwritten:', () => {
  test('taking it', async () => {
    const id = await deliver();
    const [first, second] = await Promise.all([
      own(ann.actor, id, null, ann.actor.id),
      own(kim.actor, id, null, kim.actor.id),
    ]);
    const sets = [first, second];
    expect(sets.map(({ changed }) => changed.length).toSorted()).toEqual([0, 1]);
    const { owner } = await seen(id);
    expect(sets.flatMap(({ stale }) => stale)).toEqual([{ id, is: expect.objectContaining({ staffId: owner }) }]);
  });

  test('saying how it stands', async () => {
    const id = await deliver();
    const changes = (to: 'done' | 'waiting') => ({ box: box.slug, changes: [{ id, from: 'open' as const, to }] });
    await setState(db(), ann.actor, changes('done'), now);
    expect(await setState(db(), kim.actor, changes('waiting'), now)).toEqual({
      changed: [],
      stale: [{ id, is: 'done' }],
    });
    // what is so already is no quarrel
    expect(await setState(db(), kim.actor, changes('done'), now)).toEqual({ changed: [], stale: [] });
    expect((await seen(id)).state).toBe('done');
  });

  test('of several, those that nobody else has touched are changed', async () => {
    const [one, two] = [await deliver(), await deliver()];
    await own(kim.actor, two, null, kim.actor.id);
    const set = await setOwner(
      db(),
      ann.actor,
      { box: box.slug, changes: [one, two].map((id) => ({ id, from: null, to: ann.actor.id })) },
      now,
    );
    expect([set.changed.map(({ id }) => id), set.stale.map(({ id }) => id)]).toEqual([[one], [two]]);
  });
});

test('nobody is handed a conversation who may not answer in the box', async () => {
  const id = await deliver();
  await grant(kim.email, 'read');
  expect(await listColleagues(db(), ann.actor, box.slug)).toMatchObject([{ staffId: ann.actor.id }]);
  for (const to of [kim.actor.id, 'nobody', ''])
    await expect(own(ann.actor, id, null, to)).rejects.toThrow(InvalidError);
});

describe('whoever may not answer any more sees to nothing:', () => {
  test.each<[string, (person: TestPerson) => Promise<void>]>([
    ['their grant is revoked', ({ email }) => revokeBox(db(), system, { box: box.slug, person: email }, now)],
    ['they may only read', ({ email }) => grant(email, 'read')],
    ['they are barred', ({ actor }) => banStaff(db(), system, { staffId: actor.id }, now)],
  ])('%s', async (_name, end) => {
    const leaver = await testPerson(db(), 'reporter', now);
    await grant(leaver.email, 'answer');
    const id = await deliver();
    await own(ann.actor, id, null, leaver.actor.id);
    await end(leaver);
    expect((await seen(id)).owner).toBeNull();
    await sweepWork(db(), now);
    const [row] = await db()
      .select()
      .from(webmailConversations)
      .where(eq(webmailConversations.id, Number(id)));
    expect(row?.ownerId).toBeNull();
    expect((await own(ann.actor, id, null, ann.actor.id)).changed).toHaveLength(1);
  });
});

describe('a mail that comes in opens a conversation again', () => {
  test.each<['waiting' | 'done', boolean, string]>([
    ['waiting', false, 'open'],
    ['done', false, 'open'],
    ['waiting', true, 'waiting'],
    ['done', true, 'done'],
  ])('that is %s (from a program: %s): %s', async (state, isAutomatic, after) => {
    const id = await deliver({ headers: { messageId: `${box.slug}@x` } });
    await own(ann.actor, id, null, ann.actor.id);
    await setState(db(), ann.actor, { box: box.slug, changes: [{ id, from: 'open', to: state }] }, now);
    const report = { headers: { messageId: '', isAutomatic, inReplyTo: isAutomatic ? '' : `${box.slug}@x` } };
    const into = await deliver(report);
    expect(into === id).toBe(!isAutomatic);
    expect(await seen(id)).toEqual({ state: after, owner: ann.actor.id });
  });
});

describe('a list', () => {
  const nothing: MailSearch = {
    words: '',
    ...{ from: [], to: [], subject: [], hasFiles: false, isUnread: false, owner: null, state: null },
    ...{ before: null, after: null },
  };
  const ask = async (query: Partial<ConversationQuery>, limit = 50) => {
    const { store } = await openBox(db(), ann.actor, box.slug, originals.current());
    const whole = { folder: 'inbox', search: null, before: null, limit, ...query } as const;
    const page = await store.listConversations(whole);
    return { subjects: page.rows.map(({ subject }) => subject), before: page.before };
  };
  beforeEach(async () => {
    for (const [owner, state] of [
      [ann, 'open'],
      [ann, 'done'],
      [kim, 'waiting'],
      [null, 'open'],
      [null, 'done'],
    ] as const) {
      const id = await deliver({ headers: { subject: `${owner?.actor.name ?? 'nobody'} ${state}` } });
      if (owner) await own(ann.actor, id, null, owner.actor.id);
      if (state !== 'open')
        await setState(db(), ann.actor, { box: box.slug, changes: [{ id, from: 'open', to: state }] }, now);
    }
  });

  const reporter = 'Test reporter';
  const editor = 'Test editor';
  test.each<[string, Partial<ConversationQuery>, string[]]>([
    ['one’s own', { owner: 'me' }, [`${reporter} done`, `${reporter} open`]],
    ['nobody’s', { owner: 'none' }, ['nobody done', 'nobody open']],
    ['what waits', { state: 'waiting' }, [`${editor} waiting`]],
    ['one’s own that is done', { owner: 'me', state: 'done' }, [`${reporter} done`]],
    ['nobody’s that is open', { owner: 'none', state: 'open' }, ['nobody open']],
    ['what a search asks for', { search: { ...nothing, owner: 'me', state: 'open' } }, [`${reporter} open`]],
    ['words of one’s own', { search: { ...nothing, words: 'done' }, owner: 'me' }, [`${reporter} done`]],
  ])('of %s', async (_name, query, subjects) => {
    expect((await ask(query)).subjects).toEqual(subjects);
  });

  test('of some goes on page by page', async () => {
    const first = await ask({ owner: 'none' }, 1);
    expect(first.subjects).toEqual(['nobody done']);
    expect(await ask({ owner: 'none', before: first.before }, 1)).toEqual({ subjects: ['nobody open'], before: null });
  });
});
