import { desc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { hourMs } from '#lib/clock.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { findWireBySlug, getWire, listWires } from '#lib/wires/queries.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wireItemVersions, wirePolls, wires } from '#lib/wires/schema.ts';
import type { WireInput, WireVersion } from '#lib/wires/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { storedItem } from '#testing/wires/stored-item.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const later = new Date(now.getTime() + hourMs);

let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(db(), now);
});
beforeEach(async () => {
  await db().delete(wireItemVersions);
  await db().delete(wireItems);
  await db().delete(wires);
});

type Changes = Parameters<typeof newWire>[2];
const wireOf = (changes: Changes = {}) => newWire(room.local, [room.calgary], changes);
const add = (changes: Changes = {}) => saveWire(db(), system, wireOf(changes), now);

/** The wire as its form sends it again, with these changes. */
async function change(seen: WireVersion, changes: Changes): Promise<WireVersion> {
  const { pausedAt: _, ...stored } = await getWire(db(), system, seen.id);
  return saveWire(db(), room.editor, { ...stored, ...changes, ...seen }, later);
}

async function pollOf({ id }: WireVersion) {
  const [poll] = await db().select().from(wirePolls).where(eq(wirePolls.wireId, id));
  if (!poll) throw new Error('a wire is asked from the beginning');
  return poll;
}

describe('a new wire', () => {
  test('is asked at once, and stands in the audit', async () => {
    const saved = await saveWire(db(), room.editor, wireOf({ slug: 'dispatch' }), now);
    expect(saved.version).toBe(1);
    expect(await pollOf(saved)).toMatchObject({ dueAt: now, failures: 0, answeredAt: null });
    const [entry] = await db().select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(entry).toMatchObject({
      actorId: room.editor.id,
      action: 'wire.save',
      subjectKind: 'wire',
      subjectId: String(saved.id),
      details: { slug: 'dispatch', version: 1 },
    });
  });

  test('is read as it was saved', async () => {
    const { id: _, ...input } = wireOf({ slug: 'dispatch', editionIds: [room.santaBarbara, room.calgary] });
    const { id } = await saveWire(db(), system, { ...input, id: null }, now);
    const stored = { ...input, id, version: 1, pausedAt: null, editionIds: [room.calgary, room.santaBarbara] };
    expect(await getWire(db(), room.reporter, id)).toEqual(stored);
    expect(await findWireBySlug(db(), room.reporter, 'dispatch')).toEqual(stored);
    expect(await findWireBySlug(db(), room.reporter, 'nobody')).toBeNull();
    expect(await listWires(db(), room.reporter)).toMatchObject([{ ...stored, poll: { wireId: id, dueAt: now } }]);
  });

  test('gets its slug from its name', async () => {
    const { id } = await add({ slug: '', name: 'Le Courrier d’Érables' });
    expect((await getWire(db(), system, id)).slug).toBe('le-courrier-derables');
  });

  test('sends search engines to the original where it shows a summary, whatever was ticked', async () => {
    const summary = await add({ isCanonical: false });
    expect((await getWire(db(), system, summary.id)).isCanonical).toBe(true);
    const full = await add({ rights: 'full', licence: 'Contract of May 4.', isCanonical: false });
    expect((await getWire(db(), system, full.id)).isCanonical).toBe(false);
  });

  test.each([
    ['HTTPS://Dispatch.Example:443/feed#top', 'https://dispatch.example/feed'],
    [' http://dispatch.example ', 'http://dispatch.example/'],
    ['https://dispatch.example/?a=1&b=%20', 'https://dispatch.example/?a=1&b=%20'],
  ])('has one spelling of its address: %j', async (feedUrl, expected) => {
    const { id } = await add({ feedUrl });
    expect((await getWire(db(), system, id)).feedUrl).toBe(expected);
  });
});

test.each<[string, Changes, string]>([
  ['feedUrl', { feedUrl: 'ftp://dispatch.example/feed' }, 'a whole address'],
  ['feedUrl', { feedUrl: 'dispatch.example/feed' }, 'a whole address'],
  ['feedUrl', { feedUrl: 'javascript:alert(1)' }, 'a whole address'],
  ['feedUrl', { feedUrl: 'https://ann:secret@dispatch.example/' }, 'without a name or password'],
  ['homepage', { homepage: 'javascript:alert(1)' }, ''],
  ['name', { name: ' \u200b ' }, 'a name'],
  ['supplier', { supplier: '' }, 'whose stories they are'],
  ['copyright', { copyright: '\n' }, 'what the supplier wants'],
  ['language', { language: 'English' }, 'a language tag'],
  ['timeZone', { timeZone: 'Mars/Olympus' }, 'a time zone'],
  ['licence', { rights: 'full', licence: ' ' }, 'say what licence allows the full text'],
  ['pictureDays', { pictureDays: 0 }, 'from 1 to 3650'],
  ['intervalMinutes', { intervalMinutes: 4 }, 'from 5 to 1440'],
  ['intervalMinutes', { intervalMinutes: 7.5 }, 'a whole number'],
  ['idleHours', { idleHours: 721 }, 'from 1 to 720'],
  ['editionIds', { editionIds: [] }, 'at least one edition'],
  ['editionIds', { editionIds: [2_000_000] }, 'no edition of this paper'],
  ['sectionId', { sectionId: 2_000_000 }, 'no section of this paper'],
  ['slug', { slug: 'Dis patch' }, 'only small letters'],
])('refuses %s of %j', async (field, changes, words) => {
  const refusal = expect.objectContaining({ path: [field], message: expect.stringContaining(words) });
  await expect(add(changes)).rejects.toMatchObject({ issues: [refusal] });
  expect(await db().$count(wires)).toBe(0);
});

test('a field that no wire has is refused', async () => {
  const input: WireInput & { pausedAt: Date } = { ...wireOf(), pausedAt: now };
  await expect(saveWire(db(), system, input, now)).rejects.toMatchObject({ issues: [{ keys: ['pausedAt'] }] });
});

describe('two wires', () => {
  test('never have the same feed or slug', async () => {
    await add({ slug: 'dispatch', feedUrl: 'https://dispatch.example/feed' });
    const other = await add();
    await expect(add({ feedUrl: 'https://dispatch.example/feed#x' })).rejects.toThrow(ConflictError);
    await expect(add({ slug: 'dispatch' })).rejects.toMatchObject({
      userMessage: 'The wire “Prairie Dispatch Calgary” is called dispatch already.',
    });
    await expect(change(other, { slug: 'dispatch' })).rejects.toThrow(ConflictError);
  });

  test('that are added at the same moment are one', async () => {
    const twin = wireOf();
    const results = await Promise.allSettled([1, 2, 3].map(() => saveWire(db(), system, twin, now)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ConflictError);
    expect(await db().$count(wirePolls)).toBe(1);
  });
});

test('of two wires that want the same slug at the same moment one gets it', async () => {
  const both = [await add(), await add()];
  const results = await Promise.allSettled(both.map((wire) => change(wire, { slug: 'dispatch' })));
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(reasons).toEqual([expect.any(ConflictError)]);
});

describe('a change', () => {
  test('is made at the version that was seen', async () => {
    const first = await add();
    const second = await change(first, { name: 'Prairie Dispatch' });
    expect(second).toEqual({ id: first.id, version: 2 });
    await expect(change(first, { name: 'Another' })).rejects.toThrow(ConflictError);
    expect((await getWire(db(), system, first.id)).name).toBe('Prairie Dispatch');
  });

  test('of what is not there is not found', async () => {
    await expect(saveWire(db(), system, { ...wireOf(), id: 999_999, version: 1 }, now)).rejects.toThrow(NotFoundError);
  });

  test('keeps the slug where none is given', async () => {
    const wire = await add({ slug: 'dispatch' });
    await change(wire, { slug: '', name: 'Another name' });
    expect((await getWire(db(), system, wire.id)).slug).toBe('dispatch');
  });

  test('of the feed begins afresh, and takes nothing of the old one for withdrawn', async () => {
    const wire = await add();
    const asked = { dueAt: later, lease: crypto.randomUUID(), leasedUntil: later, etag: '"1"', failures: 3 };
    const seen = {
      lastModified: 'x',
      ttlMinutes: 60,
      bodyHash: 'x',
      failure: 'It does not answer.',
      movedTo: 'https://x.example/',
    };
    await db()
      .update(wirePolls)
      .set({ ...asked, ...seen, answeredAt: now, isCut: true });
    await storedItem(db(), wire.id, [now]);
    await change(wire, { feedUrl: 'https://dispatch.example/new.xml' });
    const empty = {
      lease: null,
      ttlMinutes: null,
      etag: null,
      lastModified: null,
      bodyHash: null,
      failure: null,
      movedTo: null,
    };
    expect(await pollOf(wire)).toMatchObject({ ...empty, dueAt: later, failures: 0, isCut: false, answeredAt: now });
    expect(await db().select({ isListed: wireItems.isListed }).from(wireItems)).toEqual([{ isListed: false }]);
  });

  test('of the interval is asked for soon, and its validators stay', async () => {
    const wire = await add();
    await db()
      .update(wirePolls)
      .set({ dueAt: new Date(later.getTime() + hourMs), etag: '"1"' });
    const same = await change(wire, { name: 'Another name' });
    expect((await pollOf(wire)).dueAt.getTime()).toBeGreaterThan(later.getTime());
    await change(same, { intervalMinutes: 5 });
    expect(await pollOf(wire)).toMatchObject({ dueAt: later, etag: '"1"' });
  });
});

describe('a pause', () => {
  test('stops a wire, and ends with asking it at once', async () => {
    const wire = await add();
    await db()
      .update(wirePolls)
      .set({ dueAt: new Date(later.getTime() + hourMs) });
    const paused = await pauseWire(db(), room.editor, { ...wire, isPaused: true }, now);
    expect(await getWire(db(), system, wire.id)).toMatchObject({ pausedAt: now, version: 2 });
    const resumed = await pauseWire(db(), room.editor, { ...paused, isPaused: false }, later);
    expect(await getWire(db(), system, wire.id)).toMatchObject({ pausedAt: null, version: 3 });
    expect((await pollOf(resumed)).dueAt).toEqual(later);
  });

  test('of what is paused changes nothing', async () => {
    const paused = await pauseWire(db(), system, { ...(await add()), isPaused: true }, now);
    expect(await pauseWire(db(), system, { ...paused, isPaused: true }, later)).toEqual(paused);
    expect((await getWire(db(), system, paused.id)).pausedAt).toEqual(now);
  });

  test('is kept by a change of the wire', async () => {
    const paused = await pauseWire(db(), system, { ...(await add()), isPaused: true }, now);
    await change(paused, { name: 'Another name' });
    expect((await getWire(db(), system, paused.id)).pausedAt).toEqual(now);
  });

  test('is made at the version that was seen', async () => {
    const wire = await add();
    await change(wire, { name: 'Another name' });
    await expect(pauseWire(db(), system, { ...wire, isPaused: true }, now)).rejects.toThrow(ConflictError);
  });
});
