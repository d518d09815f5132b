import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { InvalidError, LimitedError, NotFoundError } from '#lib/errors.ts';
import { banStaff } from '#lib/staff/ban-staff.ts';
import { changeOwnPassword, WrongPasswordError } from '#lib/staff/change-own-password.ts';
import { changeRole } from '#lib/staff/change-role.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { getOwnAccount, listStaff } from '#lib/staff/queries.ts';
import { staff, staffAccounts, staffSessions } from '#lib/staff/schema.ts';
import { setPassword } from '#lib/staff/set-password.ts';
import { createAuth } from '#lib/staff/sign-in/auth.ts';
import { signIn } from '#lib/staff/sign-in/sign-in.ts';
import { signOutEverywhere } from '#lib/staff/sign-out-everywhere.ts';
import { signOutStaff } from '#lib/staff/sign-out-staff.ts';
import { unbanStaff } from '#lib/staff/unban-staff.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const db = () => database.current().db;
let administrator: TestPerson;
let reporter: TestPerson;

beforeEach(async () => {
  await db().delete(staff);
  administrator = await testPerson(db(), 'administrator', now);
  reporter = await testPerson(db(), 'reporter', now);
});

async function openSession(userId: string): Promise<void> {
  const times = { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 1_000_000) };
  await db()
    .insert(staffSessions)
    .values({ id: randomUUID(), token: randomUUID(), userId, ...times });
}

const sessionsOf = (userId: string) => db().$count(staffSessions, eq(staffSessions.userId, userId));

async function auditOf(staffId: string) {
  const [entry] = await db()
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, 'staff'), eq(auditEntries.subjectId, staffId)))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  return entry;
}

async function personRow(id: string) {
  const [row] = await db().select().from(staff).where(eq(staff.id, id));
  return row;
}

const canSignIn = async ({ email }: TestPerson, password: string) =>
  (await signIn(new Headers(), { email, password }, createAuth(db()))).kind === 'signed-in';

describe('createStaff', () => {
  test('stores no password in clear and tells the audit who did it', async () => {
    const [account] = await db().select().from(staffAccounts).where(eq(staffAccounts.userId, reporter.actor.id));
    expect(account?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
    expect(await auditOf(reporter.actor.id)).toMatchObject({
      action: 'staff.create',
      actorName: 'Action News',
      details: { role: 'reporter' },
    });
  });

  test('refuses an address that is taken, in any case, and leaves nothing behind', async () => {
    const input = { name: 'X', email: reporter.email.toUpperCase(), role: 'editor', password: 'x'.repeat(12) } as const;
    await expect(createStaff(db(), system, input, now)).rejects.toThrow(InvalidError);
    expect(await db().$count(staff)).toBe(2);
  });

  test.each([
    ['email', { email: 'no address' }],
    ['name', { name: ' ' }],
    ['name', { name: 'nul \0' }],
    ['password', { password: 'elevenchars' }],
    ['password', { password: 'x'.repeat(129) }],
    ['role', { role: 'system' as 'editor' }],
  ])('refuses a wrong %s', async (field, wrong) => {
    const input = { name: 'X', email: 'x@y.example', role: 'editor' as const, password: 'x'.repeat(12), ...wrong };
    await expect(createStaff(db(), system, input, now)).rejects.toMatchObject({ issues: [{ path: [field] }] });
  });
});

describe.each([
  ['changeRole', (id: string) => changeRole(db(), administrator.actor, { staffId: id, role: 'editor' }, now)],
  ['banStaff', (id: string) => banStaff(db(), administrator.actor, { staffId: id }, now)],
  [
    'setPassword',
    (id: string) => setPassword(db(), administrator.actor, { staffId: id, password: 'p'.repeat(20) }, now),
  ],
  ['signOutStaff', (id: string) => signOutStaff(db(), administrator.actor, { staffId: id }, now)],
])('%s', (_name, change) => {
  test('signs the person out everywhere, nobody else, and is audited', async () => {
    await openSession(reporter.actor.id);
    await openSession(reporter.actor.id);
    await openSession(administrator.actor.id);
    await change(reporter.actor.id);
    expect(await sessionsOf(reporter.actor.id)).toBe(0);
    expect(await sessionsOf(administrator.actor.id)).toBe(1);
    expect(await auditOf(reporter.actor.id)).toMatchObject({ actorId: administrator.actor.id, at: now });
  });

  test('knows nobody by an unknown id', async () => {
    await expect(change('nobody')).rejects.toThrow(NotFoundError);
  });
});

describe('the last administrator', () => {
  test.each([
    ['cannot be given another role', (id: string) => changeRole(db(), system, { staffId: id, role: 'editor' }, now)],
    ['cannot be barred', (id: string) => banStaff(db(), system, { staffId: id }, now)],
  ])('%s', async (_what, change) => {
    await expect(change(administrator.actor.id)).rejects.toThrow('last administrator');
    expect(await personRow(administrator.actor.id)).toMatchObject({ role: 'administrator', banned: false });
  });

  test('stays when two administrators demote each other at once', async () => {
    const other = await testPerson(db(), 'administrator', now);
    const demote = (by: TestPerson, whom: TestPerson) =>
      changeRole(db(), by.actor, { staffId: whom.actor.id, role: 'editor' }, now);
    const outcomes = await Promise.allSettled([demote(administrator, other), demote(other, administrator)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db().$count(staff, eq(staff.role, 'administrator'))).toBe(1);
  });

  test('is not one who is barred', async () => {
    const other = await testPerson(db(), 'administrator', now);
    await banStaff(db(), system, { staffId: other.actor.id }, now);
    await expect(banStaff(db(), system, { staffId: administrator.actor.id }, now)).rejects.toThrow(
      'last administrator',
    );
  });
});

describe('a barred person', () => {
  test('signs in again after unbanStaff only', async () => {
    await banStaff(db(), administrator.actor, { staffId: reporter.actor.id }, now);
    expect(await canSignIn(reporter, reporter.password)).toBe(false);
    await unbanStaff(db(), administrator.actor, { staffId: reporter.actor.id }, now);
    expect(await canSignIn(reporter, reporter.password)).toBe(true);
    expect(await auditOf(reporter.actor.id)).toMatchObject({ action: 'staff.unban' });
  });
});

describe('changeOwnPassword', () => {
  const change = (currentPassword: string, actor: Actor = reporter.actor) =>
    changeOwnPassword(db(), actor, { currentPassword, password: 'a fresh long password' }, now);

  test('takes the current password for a new one and signs out everywhere', async () => {
    await openSession(reporter.actor.id);
    await change(reporter.password);
    expect(await sessionsOf(reporter.actor.id)).toBe(0);
    expect(await canSignIn(reporter, 'a fresh long password')).toBe(true);
    expect(await canSignIn(reporter, reporter.password)).toBe(false);
    expect(await auditOf(reporter.actor.id)).toMatchObject({ action: 'account.change-password' });
  });

  test('refuses a wrong one, and after ten of them for a while also the right one', async () => {
    const wrong = await Promise.allSettled(Array.from({ length: 12 }, () => change('wrong')));
    const reasons = wrong.map((outcome) => outcome.status === 'rejected' && outcome.reason.constructor);
    expect(reasons.filter((reason) => reason === WrongPasswordError)).toHaveLength(10);
    expect(reasons.filter((reason) => reason === LimitedError)).toHaveLength(2);
    await expect(change(reporter.password)).rejects.toThrow(LimitedError);
    expect(await canSignIn(reporter, reporter.password)).toBe(true);
  });

  test('is not for the system, which has no account', async () => {
    await expect(change('x', system)).rejects.toThrow('the system has no account');
  });
});

describe('signOutEverywhere', () => {
  test('signs the actor out of every browser and nobody else', async () => {
    await openSession(reporter.actor.id);
    await openSession(administrator.actor.id);
    expect(await signOutEverywhere(db(), reporter.actor, now)).toBe(1);
    expect(await sessionsOf(administrator.actor.id)).toBe(1);
  });
});

describe('the lists', () => {
  test('name everybody with their browsers, who left last', async () => {
    await openSession(reporter.actor.id);
    await banStaff(db(), system, { staffId: (await testPerson(db(), 'editor', now)).actor.id }, now);
    const people = await listStaff(db(), administrator.actor, now);
    expect(people.map(({ role, banned, browsers }) => [role, banned, browsers])).toEqual([
      ['administrator', false, 0],
      ['reporter', false, 1],
      ['editor', true, 0],
    ]);
  });

  test('show people their own browsers by name', async () => {
    await openSession(reporter.actor.id);
    const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
    await db().update(staffSessions).set({ userAgent, ipAddress: '192.0.2.1' });
    const account = await getOwnAccount(db(), reporter.actor, now);
    expect(account).toMatchObject({ email: reporter.email, role: 'reporter' });
    expect(account.browsers).toMatchObject([{ browser: 'Firefox on Linux', network: '192.0.2.1' }]);
  });
});
