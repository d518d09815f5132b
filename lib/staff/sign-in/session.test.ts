import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dayMs, hourMs, machineNowMs } from '#lib/clock.ts';
import { readDatabaseClock } from '#lib/db/database-clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { staff, staffSessions } from '#lib/staff/schema.ts';
import { setPassword } from '#lib/staff/set-password.ts';
import { answerAuth } from '#lib/staff/sign-in/answer-auth.ts';
import type { Auth } from '#lib/staff/sign-in/auth.ts';
import { findSession } from '#lib/staff/sign-in/session.ts';
import { signOut } from '#lib/staff/sign-in/sign-out.ts';
import { cookiesOf, signInScene } from '#testing/staff/sign-in-scene.ts';
import type { TestPerson } from '#testing/staff/test-person.ts';

const { database, now, post, signedIn, current } = signInScene();
let auth: Auth;
let person: TestPerson;
beforeEach(() => {
  ({ auth, person } = current());
});

describe('a session', () => {
  test('says who it is, and is over when the password changes', async () => {
    const headers = await signedIn();
    expect((await findSession(headers, auth))?.actor).toEqual(person.actor);
    const input = { staffId: person.actor.id, password: 'another long password' };
    await setPassword(database.current().db, system, input, now);
    expect(await findSession(headers, auth)).toBeNull();
  });

  test('that cannot be ended just now is not told as ended, and its browser keeps it', async () => {
    const { db } = database.current();
    const headers = await signedIn();
    await db.execute(sql`
      create function refuse() returns trigger language plpgsql as $$ begin raise sqlstate '57P03'; end $$`);
    await db.execute(sql`create trigger refuse before delete on staff_sessions for each row execute function refuse()`);
    const told = await signOut(headers, auth);
    const answer = await post('/sign-out', undefined, { cookie: headers.get('cookie') ?? '' });
    await db.execute(sql`drop function refuse cascade`);
    expect(told).toMatchObject({ code: 'away' });
    expect(answer.status).toBe(500);
    expect(cookiesOf(answer)).toEqual([]);
    expect(await findSession(headers, auth)).not.toBeNull();
    expect(await signOut(headers, auth)).toBeNull();
    expect(await findSession(headers, auth)).toBeNull();
  });

  test('ends with a POST to /desk/auth/sign-out whose body is empty', async () => {
    const headers = await signedIn();
    headers.set('origin', 'http://localhost:3000');
    const body = new ReadableStream({ start: (controller) => controller.close() });
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const request = new Request('http://localhost:3000/desk/auth/sign-out', init);
    expect((await answerAuth(request, auth)).status).toBe(200);
    expect(await findSession(headers, auth)).toBeNull();
  });

  test.each([8 * dayMs, -8 * dayMs])('lasts where a copy’s clock is %d ms ahead, as long as anywhere', async (ms) => {
    const { db } = database.current();
    const headers = await signedIn();
    vi.useFakeTimers({ toFake: ['Date'], now: machineNowMs() + ms });
    try {
      await readDatabaseClock(db);
      expect((await findSession(headers, auth))?.actor.id).toBe(person.actor.id);
      expect((await findSession(await signedIn(), auth))?.actor.id).toBe(person.actor.id);
    } finally {
      vi.useRealTimers();
      await readDatabaseClock(db);
    }
    expect((await findSession(headers, auth))?.actor.id).toBe(person.actor.id);
    const sessions = await db.select().from(staffSessions).where(eq(staffSessions.userId, person.actor.id));
    expect(sessions).toHaveLength(2);
    for (const { expiresAt } of sessions) {
      expect(Math.abs(expiresAt.getTime() - machineNowMs() - 7 * dayMs)).toBeLessThan(hourMs);
    }
  });

  test('is nobody for a barred person even while its row is there', async () => {
    const headers = await signedIn();
    await database.current().db.update(staff).set({ banned: true }).where(eq(staff.id, person.actor.id));
    expect(await findSession(headers, auth)).toBeNull();
  });

  test('is nobody with a forged cookie', async () => {
    const cookie = (await signedIn()).get('cookie') ?? '';
    const forged = cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace(/=(.)/, '=x$1');
    expect(await findSession(new Headers({ cookie: forged }), auth)).toBeNull();
  });

  test('keeps the network it began in', async () => {
    await signedIn();
    const [row] = await database
      .current()
      .db.select()
      .from(staffSessions)
      .where(eq(staffSessions.userId, person.actor.id));
    expect(row?.ipAddress).toBe('192.0.2.9');
  });
});
