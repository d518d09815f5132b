import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { banStaff } from '#lib/staff/ban-staff.ts';
import { changeOwnPassword } from '#lib/staff/change-own-password.ts';
import { changeRole } from '#lib/staff/change-role.ts';
import { system } from '#lib/staff/permissions.ts';
import { staffSessions, staffSignInAttempts } from '#lib/staff/schema.ts';
import { setPassword } from '#lib/staff/set-password.ts';
import { createAuth } from '#lib/staff/sign-in/auth.ts';
import { signIn } from '#lib/staff/sign-in/sign-in.ts';
import { signOutEverywhere } from '#lib/staff/sign-out-everywhere.ts';
import { signOutStaff } from '#lib/staff/sign-out-staff.ts';
import { takeStaff } from '#lib/staff/take-staff.ts';
import { unbanStaff } from '#lib/staff/unban-staff.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const password = 'another long password';

beforeEach(() => database.current().db.delete(staffSignInAttempts));

/** Everything that ends all of a person's sessions. */
const enders: readonly [string, (tx: Db, person: TestPerson) => Promise<unknown>][] = [
  ['setPassword', (tx, { actor }) => setPassword(tx, system, { staffId: actor.id, password }, now)],
  [
    'setPassword to the very same',
    (tx, person) => setPassword(tx, system, { staffId: person.actor.id, password: person.password }, now),
  ],
  [
    'changeOwnPassword',
    (tx, person) => changeOwnPassword(tx, person.actor, { currentPassword: person.password, password }, now),
  ],
  ['changeRole', (tx, { actor }) => changeRole(tx, system, { staffId: actor.id, role: 'reporter' }, now)],
  ['banStaff', (tx, { actor }) => banStaff(tx, system, { staffId: actor.id }, now)],
  [
    'banStaff and unbanStaff',
    async (tx, { actor }) => {
      await banStaff(tx, system, { staffId: actor.id }, now);
      await unbanStaff(tx, system, { staffId: actor.id }, now);
    },
  ],
  ['signOutStaff', (tx, { actor }) => signOutStaff(tx, system, { staffId: actor.id }, now)],
  ['signOutEverywhere', (tx, { actor }) => signOutEverywhere(tx, actor, now)],
];

test.each(enders)('a sign-in whose password was looked at before %s opens no session after it', async (_name, end) => {
  const { db } = database.current();
  const person = await testPerson(db, 'editor', now);
  const auth = createAuth(db);
  const signingIn = await db.transaction(async (tx) => {
    // the session cannot be stored while somebody else has the person's row
    await takeStaff(tx, person.actor.id);
    const begun = signIn(new Headers({ 'x-client-address': '192.0.2.1' }), person, auth);
    await expect.poll(() => waitingForLocks(db), { timeout: 15_000 }).toBe(1);
    await end(tx, person);
    return { begun };
  });
  expect(await signingIn.begun).toEqual({ kind: 'wrong' });
  expect(await db.$count(staffSessions, eq(staffSessions.userId, person.actor.id))).toBe(0);
});

async function waitingForLocks(db: Db): Promise<number> {
  const [row] = await db.execute<{ waiting: number }>(sql`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return row?.waiting ?? 0;
}
