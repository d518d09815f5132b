import { describe, expect, test } from 'vitest';
import { keyedHash } from '#lib/crypto/keyed-hash.ts';
import { isSuppressed, neverToken, suppress, suppressBounced } from '#lib/mail/bounces/suppress.ts';
import { unsuppress } from '#lib/mail/bounces/unsuppress.ts';
import { mailboxHash, mailboxHashes, mailboxOf } from '#lib/mail/mailbox.ts';
import { suppressions } from '#lib/mail/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const now = new Date('2026-11-23T15:35:00Z');

test.each([
  ['Pat@Example.COM', 'pat@example.com'],
  ['pat+news@example.com', 'pat@example.com'],
  ['pat+a+b@example.com', 'pat@example.com'],
  ['p.a.t@example.com', 'p.a.t@example.com'],
  ['pat@example.com.', 'pat@example.com'],
  ['pat@BÜCHER.example', 'pat@xn--bcher-kva.example'],
  ['pat@xn--bcher-kva.example', 'pat@xn--bcher-kva.example'],
  ['pat@bücher。example', 'pat@xn--bcher-kva.example'],
  ['p.a.t@gmail.com', 'pat@gmail.com'],
  ['P.at+x.y@GoogleMail.com', 'pat@gmail.com'],
  ['pat@googlemail.com.', 'pat@gmail.com'],
  ['p.at@mail.gmail.com', 'p.at@mail.gmail.com'],
  ['pat@gmail.com.example', 'pat@gmail.com.example'],
  ['pat@me.com', 'pat@icloud.com'],
  ['p.at@mac.com', 'p.at@icloud.com'],
  ['p.a_t-x+y@protonmail.com', 'patx@proton.me'],
  ['pat@pm.me', 'pat@proton.me'],
  ['pat@ya.ru', 'pat@yandex.ru'],
  ['pat-news@yahoo.com', 'pat@yahoo.com'],
  ['p.at-news@ymail.com', 'p.at@ymail.com'],
  ['pat@yahoo.ca', 'pat@yahoo.ca'],
  ['pat-news@outlook.com', 'pat-news@outlook.com'],
  ['-pat@yahoo.com', '-pat@yahoo.com'],
])('%s is the mailbox %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
  expect(mailboxOf(mailbox)).toBe(mailbox);
});

test('a mailbox whose names mean nothing has one hash; another person’s has another', () => {
  expect(mailboxHash('P.at+x@googlemail.com')).toBe(mailboxHash('pat@gmail.com'));
  expect(mailboxHash('pat@example.org')).not.toBe(mailboxHash('pat@example.com'));
  expect(mailboxHash('pat@outlook.com')).not.toBe(mailboxHash('pat@hotmail.com'));
});

describe('what was stored before providers were known', () => {
  const database = testDatabase();

  test.each([
    ['pat@googlemail.com', 'pat@googlemail.com'],
    ['pat@googlemail.com', 'pat@gmail.com'],
    ['p.at@gmail.com', 'p.at@gmail.com'],
    ['p.at@gmail.com', 'P.at+again@googlemail.com'],
    ['pat@me.com', 'pat@icloud.com'],
    ['pat-news@yahoo.com', 'pat-news@yahoo.com'],
    ['pat@example.com', 'Pat+x@example.com'],
  ])('%s still suppresses %s', async (stored, address) => {
    const { db } = database.current();
    await db.delete(suppressions);
    await suppressBounced(db, keyedHash('sharing-hashes', 'mailbox', stored), now);
    expect(await isSuppressed(db, address)).toBe(true);
    expect(await isSuppressed(db, `another-${address}`)).toBe(false);
    expect(await unsuppress(db, system, address, now)).toBe(true);
    expect(await isSuppressed(db, address)).toBe(false);
  });

  test('“never email me again” holds for every name of the mailbox', async () => {
    const { db } = database.current();
    await suppress(db, neverToken('k.im@gmail.com'), now);
    for (const address of ['kim@gmail.com', 'K.I.M@googlemail.com', 'kim+news@gmail.com']) {
      expect(await isSuppressed(db, address), address).toBe(true);
    }
    expect(mailboxHashes('kim@example.com')).toHaveLength(2);
  });
});
