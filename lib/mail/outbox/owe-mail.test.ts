import { expect, it } from 'vitest';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { letter } from '#testing/mail/letters.ts';
import { testOutbox } from '#testing/mail/test-outbox.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, deliver } = testOutbox(start);

it('owes a mail of one kind to one subject once', async () => {
  const owed = { subjectId: '1', data: { to: 'pat@example.com' }, now: start };
  expect(await oweMail(db(), letter, owed)).toBe(true);
  expect(await oweMail(db(), letter, owed)).toBe(false);
});

it('owes nothing when the transaction that owed it is undone', async () => {
  const undone = db().transaction(async (tx) => {
    await oweMail(tx, letter, { subjectId: '1', data: { to: 'pat@example.com' }, now: start });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await deliver(start)).toBe(0);
});
