import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { endAlert } from '#lib/alerts/end-alert.ts';
import { findAlert, listDeskAlerts } from '#lib/alerts/queries.ts';
import { raiseAlert } from '#lib/alerts/raise-alert.ts';
import { alerts } from '#lib/alerts/schema.ts';
import { auditEntries } from '#lib/audit/schema.ts';
import { minuteMs } from '#lib/clock.ts';
import { ForbiddenError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);
let room: TestNewsroom;

beforeAll(async () => {
  room = await testNewsroom(database.current().db, now);
});
beforeEach(async () => {
  await database.current().db.delete(alerts);
});

type Alert = Parameters<typeof raiseAlert>[2];
const raise = (changes: Partial<Alert> = {}, at = now) =>
  raiseAlert(
    database.current().db,
    room.editor,
    { text: 'The river is rising', href: '', editionIds: [room.calgary], language: 'en', ...changes },
    at,
  );
const textIn = async (editionId: number, at: Date) =>
  (await findAlert(database.current().db, editionId, at))?.text ?? null;

describe('an alert', () => {
  test('stands from when it is raised until just before it ends, in its editions only', async () => {
    await raise({ minutes: 30 });
    expect(await textIn(room.calgary, minutesOn(-1))).toBeNull();
    expect(await textIn(room.calgary, now)).toBe('The river is rising');
    expect(await textIn(room.calgary, new Date(minutesOn(30).getTime() - 1))).toBe('The river is rising');
    expect(await textIn(room.calgary, minutesOn(30))).toBeNull();
    expect(await textIn(room.santaBarbara, now)).toBeNull();
  });

  test('stands two hours when nobody says how long', async () => {
    await raise();
    expect(await findAlert(database.current().db, room.calgary, now)).toMatchObject({ endsAt: minutesOn(120) });
  });

  test('gives way to a newer one, and is seen again when that ends', async () => {
    await raise({ text: 'First', minutes: 240 });
    await raise({ text: 'Second', minutes: 30, editionIds: [room.santaBarbara, room.calgary] }, minutesOn(10));
    expect(await textIn(room.calgary, minutesOn(9))).toBe('First');
    expect(await textIn(room.calgary, minutesOn(10))).toBe('Second');
    expect(await textIn(room.santaBarbara, minutesOn(10))).toBe('Second');
    expect(await textIn(room.calgary, minutesOn(40))).toBe('First');
  });

  test('is ended at once; ending it again changes nothing', async () => {
    const { db } = database.current();
    const { id } = await raise();
    await endAlert(db, room.editor, { alertId: id }, minutesOn(5));
    expect(await textIn(room.calgary, minutesOn(5))).toBeNull();
    const entries = await db.$count(auditEntries);
    await endAlert(db, room.editor, { alertId: id }, minutesOn(50));
    expect(await db.$count(auditEntries)).toBe(entries);
    const [alert] = await db.select().from(alerts);
    expect(alert?.endsAt).toEqual(minutesOn(5));
  });

  test('that does not exist cannot be ended', async () => {
    const ended = endAlert(database.current().db, room.editor, { alertId: 2_000_000_000 }, now);
    await expect(ended).rejects.toThrow(NotFoundError);
  });
});

describe('raising one', () => {
  test.each([
    [{ text: ' \n ' }, 'text', 'say what happened'],
    [{ text: 'x'.repeat(141) }, 'text', 'at most 140 characters'],
    [{ editionIds: [] }, 'editionIds', 'choose at least one edition'],
    [{ minutes: 29 }, 'minutes', 'at least 30 minutes'],
    [{ minutes: 1_441 }, 'minutes', 'at most 24 hours'],
    [{ minutes: Number.NaN }, 'minutes', 'a number of minutes'],
    [{ language: 'English' }, 'language', 'a language tag'],
    ...[
      'story/flood-1',
      '//evil.example/',
      '/\\evil.example',
      'http://news.example/',
      'javascript:alert(1)',
      'https://',
      'https:///x',
      '/desk/stories/1',
      '/preview/1',
      '/story/a b',
    ].map((href) => [{ href }, 'href', 'an address readers can open'] as const),
  ] as const)('with %j is refused at its field', async (wrong, field, message) => {
    const error = await raise(wrong as Partial<Alert>).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ZodError);
    const issue = error instanceof ZodError ? error.issues[0] : undefined;
    expect(issue?.path[0]).toBe(field);
    expect(issue?.message).toContain(message);
    expect(await database.current().db.$count(alerts)).toBe(0);
  });

  test.each(['', '/story/flood-1#live', '/', '/calgary/local?page=2', 'https://river.example/levels?a=b'])(
    'may lead to %j',
    async (href) => {
      await raise({ href: ` ${href} ` });
      expect(await findAlert(database.current().db, room.calgary, now)).toMatchObject({ href });
    },
  );

  test('puts the words on one line', async () => {
    await raise({ text: '  Evacuation\n\tordered \u202e ' });
    expect(await textIn(room.calgary, now)).toBe('Evacuation ordered');
  });

  test('in an edition that does not exist is refused', async () => {
    await expect(raise({ editionIds: [room.calgary, 999_999] })).rejects.toThrow(InvalidError);
    expect(await database.current().db.$count(alerts)).toBe(0);
  });

  test('is for editors, and in the audit log', async () => {
    const { db } = database.current();
    const input = { text: 'No', href: '', editionIds: [room.calgary], language: 'en', minutes: 30 };
    await expect(raiseAlert(db, room.reporter, input, now)).rejects.toThrow(ForbiddenError);
    const { id } = await raise();
    expect((await db.select().from(auditEntries).orderBy(auditEntries.id)).at(-1)).toMatchObject({
      action: 'alert.raise',
      actorName: 'Edda Tor',
      subjectKind: 'alert',
      subjectId: String(id),
      details: { minutes: 120 },
    });
  });
});

test('the desk sees what stands and the last twenty that are over', async () => {
  const { db } = database.current();
  for (let number = 1; number <= 22; number += 1) {
    await raise({ text: `Over ${number}`, minutes: 30 }, minutesOn(number - 100));
  }
  await raise({ text: 'Stands', language: 'fr-CA' });
  const { standing, over } = await listDeskAlerts(db, room.editor, now);
  expect(standing).toMatchObject([{ text: 'Stands', createdBy: 'Edda Tor', editionIds: [room.calgary] }]);
  expect(over).toHaveLength(20);
  expect(over.at(0)?.text).toBe('Over 22');
});
