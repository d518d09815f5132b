import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import type { ComposeMail } from '#lib/mail/types.ts';
import { letter } from '#testing/mail/letters.ts';
import { testOutbox } from '#testing/mail/test-outbox.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, owe, deliver, theRow } = testOutbox(start);

it('does not send what composing drops', async () => {
  await owe();
  await deliver(start, {
    compose: async () => ({ outcome: 'drop', reason: 'no longer wanted' }),
  });
  expect(await theRow()).toMatchObject({ phase: 'dropped', sealed: null, lastError: 'no longer wanted' });
  expect(server().mails).toHaveLength(0);
});

it('undoes what failed composing wrote, and puts its mail off', async () => {
  await owe();
  const failing: ComposeMail = async (tx) => {
    await oweMail(tx, letter, { subjectId: 'other', data: { to: 'pat@example.com' }, now: start });
    throw new Error('a fault about pat@example.com');
  };
  await deliver(start, { compose: failing });
  expect(await db().select().from(outbox).where(eq(outbox.subjectId, 'other'))).toHaveLength(0);
  expect(await theRow()).toMatchObject({ phase: 'owed', attempts: 1, lastError: 'a fault about (address)' });
});
