import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { attachFile } from '#lib/webmail/answers/drafting/attach-file.ts';
import { detachFile } from '#lib/webmail/answers/drafting/detach-file.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { lockOfOriginal } from '#lib/webmail/house/message-filing.ts';
import { hashOfOriginal, nameOfOriginal, nameOfUpload } from '#lib/webmail/house/original-storage.ts';
import { sweepEveryMs, sweepOriginals } from '#lib/webmail/house/sweep-originals.ts';
import { holdTransaction } from '#testing/database/held-transaction.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';
import { comingMail, type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:00:00Z');
const longAgo = new Date(now.getTime() - 2 * hourMs);
const db = () => database.current().db;

let box: TestBox;
beforeAll(async () => {
  box = await testBox(db(), now);
});
beforeEach(async () => {
  for (const { name } of await originals.current().list('', 1_000)) await originals.current().remove(name);
});

/** Writes an original that no message names. */
async function leave(raw: Buffer, writtenAt = longAgo): Promise<string> {
  const name = nameOfOriginal(hashOfOriginal(raw));
  await originals.current().write(name, raw);
  await setWrittenAt(name, writtenAt);
  return name;
}

const setWrittenAt = (name: string, at: Date) => utimes(join(originals.current().root, name.slice(0, 2), name), at, at);

/** Goes through all of the names once. */
async function sweepAll(): Promise<number> {
  let removed = 0;
  for (let part = 0; part < 256; part += 1)
    removed += await sweepOriginals(db(), originals.current(), new Date(now.getTime() + (part - 255) * sweepEveryMs));
  return removed;
}

const left = async () => (await originals.current().list('', 1_000)).map(({ name }) => name);

test('what no message names is removed, and what one names is kept', async () => {
  const mail = comingMail(box.boxId);
  await deliverMessage(db(), originals.current(), mail, now);
  const kept = nameOfOriginal(hashOfOriginal(mail.raw));
  await setWrittenAt(kept, new Date(now.getTime() - 9 * hourMs));
  for (let number = 0; number < 20; number += 1) {
    await leave(Buffer.from(`orphan ${number}`), new Date(now.getTime() - 9 * hourMs));
  }
  expect(await sweepAll()).toBe(20);
  expect(await left()).toEqual([kept]);
  expect(await sweepAll()).toBe(0);
});

/** At the time of its part of the names. */
function timeOf(name: string): Date {
  const minutes = Math.floor(now.getTime() / minuteMs);
  const part = Number.parseInt(name.slice(0, 2), 16);
  return new Date((minutes + ((part - (minutes % 256) + 256) % 256)) * minuteMs);
}

test('a file that goes along with a draft is kept, and one of the same name that is a mail is another', async () => {
  const upload = { name: 'a.txt', bytes: Buffer.from('goes along') };
  const person = await testPerson(db(), 'reporter', now);
  await grantBox(db(), system, { box: box.slug, person: person.actor.id, right: 'answer' }, now);
  const draft = draftWords();
  const { id, file } = await attachFile(
    db(),
    person.actor,
    { box: box.slug, draft, file: upload },
    now,
    originals.current(),
  );
  const kept = nameOfUpload(hashOfOriginal(upload.bytes));
  for (const name of [kept, await leave(upload.bytes)]) await setWrittenAt(name, new Date(now.getTime() - 9 * hourMs));
  expect(await sweepAll()).toBe(1);
  expect(await left()).toEqual([kept]);
  await detachFile(db(), person.actor, { box: box.slug, draft: { ...draft, id, version: 1 }, file: file.id }, now);
  expect(await sweepAll()).toBe(1);
  expect(await left()).toEqual([]);
});

test('what was written within the hour is left alone', async () => {
  const name = await leave(Buffer.from('young'), now);
  const at = timeOf(name);
  await setWrittenAt(name, new Date(at.getTime() - hourMs + 1_000));
  expect(await sweepOriginals(db(), originals.current(), at)).toBe(0);
  await setWrittenAt(name, new Date(at.getTime() - hourMs - 1_000));
  expect(await sweepOriginals(db(), originals.current(), at)).toBe(1);
});

test('what is on its way into a box at this moment is left alone', async () => {
  const raw = Buffer.from('coming again');
  const name = await leave(raw);
  const commit = await holdTransaction(db(), (tx) =>
    tx.execute(sql`select pg_advisory_xact_lock(${lockOfOriginal(hashOfOriginal(raw))})`),
  );
  expect(await sweepOriginals(db(), originals.current(), timeOf(name))).toBe(0);
  await commit();
  expect(await sweepOriginals(db(), originals.current(), timeOf(name))).toBe(1);
});

test('a part with many names is gone through to its end, and no other', async () => {
  const nameIn = (part: string, number: number) => nameOfOriginal(`${part}${String(number).padStart(62, '0')}`);
  const names = ['79', '7a', '7b'].flatMap((part) => Array.from({ length: 400 }, (_, number) => nameIn(part, number)));
  const there = new Set(names);
  const storage = {
    ...originals.current(),
    list: async (after: string, limit: number) =>
      [...there]
        .filter((name) => name > after)
        .slice(0, limit)
        .map((name) => ({ name, writtenAt: longAgo })),
    remove: async (name: string) => void there.delete(name),
  };
  expect(await sweepOriginals(db(), storage, timeOf(nameIn('7a', 0)))).toBe(400);
  expect([...there].filter((name) => name.startsWith('7a'))).toEqual([]);
  expect(there.size).toBe(800);
});
