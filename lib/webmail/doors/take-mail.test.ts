import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { system } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { findBoxFor } from '#lib/webmail/doors/box-for-address.ts';
import { type MailTools, takeMail } from '#lib/webmail/doors/take-mail.ts';
import { hashOfOriginal, nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { mailReading } from '#testing/webmail/reading.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T08:35:00Z');

let boxes: { news: number; letters: number };
beforeAll(async () => {
  const { db } = database.current();
  const add = (slug: string) => addBox(db, system, { slug, name: slug, address: `${slug}@paper.test` }, now);
  boxes = { news: await add('news'), letters: await add('letters') };
});

/** A mail that no other test has. */
let raw: Buffer;
beforeEach(() => {
  raw = Buffer.from(`Subject: Flood\r\n\r\n${randomUUID()}\r\n`);
});

type Read = Parameters<MailTools['readApart']>;
let read: Read[];

function tools(storage: FileStorage = originals.current()): MailTools {
  read = [];
  return {
    storage,
    readApart: async (...given) => {
      read.push(given);
      return {
        reading: mailReading({ headers: { subject: 'Flood' } }),
        verification: { kind: 'verified', domain: 'city.test' },
      };
    },
  };
}

const rows = () =>
  database
    .current()
    .db.select()
    .from(webmailMessages)
    .where(eq(webmailMessages.rawHash, hashOfOriginal(raw)))
    .orderBy(webmailMessages.boxId);

describe('a mail', () => {
  it('is read once, with what is ours, and kept in each of its boxes with its original', async () => {
    const { db } = database.current();
    const answers = await takeMail(db, tools(), { boxes: [boxes.news, boxes.letters], raw }, now);
    expect(answers).toMatchObject([
      { boxId: boxes.news, kind: 'delivered' },
      { boxId: boxes.letters, kind: 'delivered' },
    ]);
    expect(read).toEqual([[raw, { receivedAt: now, ownAddresses: ['news@paper.test', 'letters@paper.test'] }]]);
    expect(await rows()).toMatchObject([
      {
        boxId: boxes.news,
        reading: { headers: { subject: 'Flood' } },
        verification: { kind: 'verified', domain: 'city.test' },
      },
      { boxId: boxes.letters },
    ]);
    expect(await readWhole(originals.current(), nameOfOriginal(hashOfOriginal(raw)))).toEqual(raw);
  });

  it('that is brought again is the same message', async () => {
    const { db } = database.current();
    const take = () => takeMail(db, tools(), { boxes: [boxes.news], raw }, now);
    const [first] = await take();
    expect(await take()).toEqual([{ ...first, kind: 'known' }]);
    expect(await rows()).toHaveLength(1);
  });

  it('that two bring at once is one message', async () => {
    const { db } = database.current();
    const take = () => takeMail(db, tools(), { boxes: [boxes.news], raw }, now);
    const kinds = (await Promise.all([take(), take(), take()])).flat().map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['delivered', 'known', 'known']);
    expect(await rows()).toHaveLength(1);
  });

  it('is not kept where it fails, and told from where it is', async () => {
    const { db } = database.current();
    const answers = await takeMail(db, tools(), { boxes: [boxes.news, 99_999], raw }, now);
    expect(answers).toMatchObject([
      { boxId: boxes.news, kind: 'delivered' },
      { boxId: 99_999, kind: 'later', error: expect.any(Error) },
    ]);
  });

  it('is not kept without its original', async () => {
    const { db } = database.current();
    const full = { ...originals.current(), write: () => Promise.reject(new Error('ENOSPC: no space left')) };
    const answers = await takeMail(db, tools(full), { boxes: [boxes.news], raw }, now);
    expect(answers).toMatchObject([{ kind: 'later', error: { message: 'ENOSPC: no space left' } }]);
    expect(await rows()).toEqual([]);
  });
});

describe('the box of an address', () => {
  it.each(['news@paper.test', 'News@PAPER.test', 'news+tips@paper.test', 'news+a+b@paper.test'])(
    'is found: %s',
    async (address) => {
      expect(await findBoxFor(database.current().db, address)).toBe(boxes.news);
    },
  );

  it.each([
    'new@paper.test',
    'news@other.test',
    'news',
    '@paper.test',
    '+news@paper.test',
    'news@paper.test@other.test',
    'news\0@paper.test',
    "news'--@paper.test",
    '',
  ])('is nobody’s: %j', async (address) => {
    expect(await findBoxFor(database.current().db, address)).toBeNull();
  });

  it('is found by a domain in letters of its own, however it is written', async () => {
    const { db } = database.current();
    const id = await addBox(db, system, { slug: 'post', name: 'Post', address: 'post@xn--zrich-kva.test' }, now);
    for (const address of ['post@zürich.test', 'post@xn--zrich-kva.test', 'post+x@ZÜRICH.test'])
      expect(await findBoxFor(db, address)).toBe(id);
  });
});
