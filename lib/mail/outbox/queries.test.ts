import { beforeEach, describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { recentDays } from '#lib/editions/days.ts';
import { countMailByDay, findOutboxMail, listHeldMail, listOutbox } from '#lib/mail/outbox/queries.ts';
import { outbox } from '#lib/mail/schema.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { storedMail } from '#testing/mail/outbox.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const later = (ms: number) => ago(-ms);
const editor: Actor = { id: 'e', name: 'Edie', role: 'editor' };
const db = () => database.current().db;
const week = recentDays(now, 'America/Edmonton', 7);

beforeEach(async () => {
  await db().delete(outbox);
});

describe('the count by day', () => {
  it('is by the days of the newsroom’s zone, and by where mails stand now', async () => {
    // 22:30 of the 22nd in Calgary
    const lastEvening = new Date('2026-11-23T05:30:00Z');
    await storedMail(db(), { phase: 'sent' }, now);
    await storedMail(db(), { phase: 'sent', bouncedAt: now, bounceStatus: '5.1.1' }, now);
    await storedMail(db(), { phase: 'dot' }, now);
    await storedMail(db(), { phase: 'sending' }, now);
    await storedMail(db(), {}, now);
    await storedMail(db(), { phase: 'held' }, lastEvening);
    await storedMail(db(), { phase: 'failed' }, lastEvening);
    await storedMail(db(), { phase: 'dropped' }, ago(8 * dayMs));
    expect(await countMailByDay(db(), editor, week)).toEqual([
      { sent: 1, bounced: 1, owed: 3 },
      { held: 1, failed: 1 },
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  it('is nothing for no days', async () => {
    expect(await countMailByDay(db(), editor, [])).toEqual([]);
  });
});

it('shows held mails however old, those that wait longest first, and says how many there are', async () => {
  const young = await storedMail(db(), { phase: 'held', dueAt: ago(minuteMs) }, ago(hourMs));
  const old = await storedMail(db(), { phase: 'held', dueAt: ago(40 * dayMs) }, ago(40 * dayMs));
  await storedMail(db(), { phase: 'sent' }, now);
  const { entries, total } = await listHeldMail(db(), editor);
  expect(entries.map(({ id }) => id)).toEqual([old.id, young.id]);
  expect(total).toBe(2);
  expect(await listHeldMail(db(), editor, 1)).toMatchObject({ entries: [{ id: old.id }], total: 2 });
});

describe('the list', () => {
  const all = { standing: null, span: null, page: 1 };

  it('has pages of fifty, newest first', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 53; number += 1) ids.unshift((await storedMail(db(), {}, later(number))).id);
    const first = await listOutbox(db(), editor, all);
    const second = await listOutbox(db(), editor, { ...all, page: 2 });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect([first.items.length, first.hasNext, second.hasNext]).toEqual([50, true, false]);
  });

  it('can be of one standing and of one day', async () => {
    const today = await storedMail(db(), { phase: 'sent', bouncedAt: now }, now);
    const yesterday = await storedMail(db(), { phase: 'sent' }, ago(dayMs));
    const ids = async (filter: Partial<Parameters<typeof listOutbox>[2]>) =>
      (await listOutbox(db(), editor, { ...all, ...filter })).items.map(({ id }) => id);
    expect(await ids({ standing: 'bounced' })).toEqual([today.id]);
    expect(await ids({ standing: 'sent' })).toEqual([yesterday.id]);
    expect(await ids({ span: week[1] ?? null })).toEqual([yesterday.id]);
    expect(await ids({ span: week[1] ?? null, standing: 'bounced' })).toEqual([]);
  });
});

it('hands out nobody’s address and nothing sealed', async () => {
  const { id, sealed } = await storedMail(db(), { recipientHash: 'a hash of somebody' }, now);
  const seen = JSON.stringify([
    await findOutboxMail(db(), editor, id),
    await listOutbox(db(), editor, { standing: null, span: null, page: 1 }),
  ]);
  expect(seen).toContain(id);
  expect(seen).not.toContain(sealed);
  expect(seen).not.toContain('a hash of somebody');
  expect(await findOutboxMail(db(), editor, id)).toMatchObject({ isSendable: true, standing: 'owed' });
});
