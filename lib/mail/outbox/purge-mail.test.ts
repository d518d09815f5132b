import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { dayMs, hourMs } from '#lib/clock.ts';
import { purgeMail } from '#lib/mail/outbox/purge-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { storedMail } from '#testing/mail/outbox.ts';

const database = testDatabase();
const db = () => database.current().db;
const start = new Date('2026-11-23T08:35:00Z');

test.each([
  ['the paper’s own', 'share-story', 72 * hourMs, 'not delivered within 72 hours'],
  ['an answer', 'answer', 6 * dayMs, 'not delivered within six days'],
] as const)(
  'of %s mail the recipient is forgotten when its time is over, and what is owed fails',
  async (_whose, kind, keptMs, told) => {
    const owed = await storedMail(db(), { kind }, start);
    const held = await storedMail(db(), { kind, phase: 'held' }, start);
    const rows = async () =>
      Promise.all([owed, held].map(async ({ id }) => (await db().select().from(outbox).where(eq(outbox.id, id)))[0]));
    await purgeMail(db(), new Date(start.getTime() + keptMs - 1));
    expect(await rows()).toEqual([owed, held]);
    const at = new Date(start.getTime() + keptMs);
    await purgeMail(db(), at);
    expect(await rows()).toEqual([
      { ...owed, phase: 'failed', sealed: null, endedAt: at, lastError: told },
      { ...held, sealed: null },
    ]);
  },
);
