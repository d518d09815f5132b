import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { staff, staffSessions } from '#lib/staff/schema.ts';
import { findSession } from '#lib/staff/sign-in/session.ts';
import { signOut } from '#lib/staff/sign-in/sign-out.ts';
import { listValidSessions } from '#lib/staff/sign-in/valid-sessions.ts';
import { signInScene } from '#testing/staff/sign-in-scene.ts';

const { database, now, signedIn, current } = signInScene();
const inDays = (days: number) => new Date(now.getTime() + days * dayMs);

/** The ids of the sessions of so many browsers of one person, and what the browsers send. */
async function browsers(count: number) {
  const { auth } = current();
  const all = [];
  for (let browser = 0; browser < count; browser += 1) {
    const headers = await signedIn();
    all.push({ headers, id: (await findSession(headers, auth))?.sessionId ?? '' });
  }
  return all;
}

test('those that were ended or have run out are not among the good ones', async () => {
  const { db } = database.current();
  const [good, ended, over] = await browsers(3);
  await signOut(ended?.headers ?? new Headers(), current().auth);
  await db
    .update(staffSessions)
    .set({ expiresAt: now })
    .where(eq(staffSessions.id, over?.id ?? ''));
  const ids = [good, ended, over].map((browser) => browser?.id ?? '');
  expect(await listValidSessions(db, ids, now)).toEqual(new Set([good?.id]));
  expect(await listValidSessions(db, [], now)).toEqual(new Set());
});

test('nor those of somebody who is barred', async () => {
  const { db } = database.current();
  const [browser] = await browsers(1);
  await db.update(staff).set({ banned: true }).where(eq(staff.id, current().person.actor.id));
  expect(await listValidSessions(db, [browser?.id ?? ''], now)).toEqual(new Set());
});

test('a page that asks by itself prolongs no session; somebody who does something does', async () => {
  const { db } = database.current();
  const { auth } = current();
  const [browser] = await browsers(1);
  const { id = '', headers = new Headers() } = browser ?? {};
  await db
    .update(staffSessions)
    .set({ updatedAt: inDays(-2), expiresAt: inDays(5) })
    .where(eq(staffSessions.id, id));
  const endsAt = async () => {
    const [row] = await db.select({ at: staffSessions.expiresAt }).from(staffSessions).where(eq(staffSessions.id, id));
    return row?.at ?? now;
  };
  expect((await findSession(headers, auth, { renews: false }))?.sessionId).toBe(id);
  expect(await endsAt()).toEqual(inDays(5));
  await findSession(headers, auth);
  expect((await endsAt()).getTime()).toBeGreaterThan(inDays(6).getTime());
});
