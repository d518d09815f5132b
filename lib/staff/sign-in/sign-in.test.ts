import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { banStaff } from '#lib/staff/ban-staff.ts';
import { system } from '#lib/staff/permissions.ts';
import { staffKnownNetworks, staffSessions, staffSignInAttempts } from '#lib/staff/schema.ts';
import { setPassword } from '#lib/staff/set-password.ts';
import type { Auth } from '#lib/staff/sign-in/auth.ts';
import { signIn } from '#lib/staff/sign-in/sign-in.ts';
import { maxAttempts } from '#lib/staff/sign-in/ways-in.ts';
import { type Credentials, signInScene } from '#testing/staff/sign-in-scene.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';

const { database, now, post, signedIn, current } = signInScene();
let auth: Auth;
let person: TestPerson;
beforeEach(() => {
  ({ auth, person } = current());
});

/** Counted like any, and too long to be worth the work of looking at. */
const wrongAtOnce = 'x'.repeat(200);
const from = (address: string) => new Headers({ 'x-client-address': address });
const attempt = (password: string, address = '192.0.2.1', email = person.email) =>
  signIn(from(address), { email, password }, auth);

describe('signing in', () => {
  test.each([
    ['53100', /no room left/],
    ['57P03', /database does not answer/],
  ])('where the machines cannot (%s) says so, and can be tried again', async (code, words) => {
    const { db } = database.current();
    await db.execute(sql`
      create function refuse() returns trigger language plpgsql as
      ${sql.raw(`$$ begin raise sqlstate '${code}'; end $$`)}`);
    const stored = [staffSignInAttempts, staffSessions, staffKnownNetworks];
    const outcomes: unknown[] = [];
    for (const table of stored) {
      await db.execute(sql`create trigger refuse before insert on ${table} for each row execute function refuse()`);
      outcomes.push(await attempt(person.password).catch((thrown: unknown) => thrown));
      await db.execute(sql`drop trigger refuse on ${table}`);
    }
    await db.execute(sql`drop function refuse`);
    expect(outcomes).toEqual(stored.map(() => ({ kind: 'failed', message: expect.stringMatching(words) })));
    expect(await attempt(person.password)).toEqual({ kind: 'signed-in' });
  });

  test('takes the right password, in any case of the address', async () => {
    expect(await attempt(person.password)).toEqual({ kind: 'signed-in' });
    expect(await attempt(person.password, '192.0.2.1', ` ${person.email.toUpperCase()} `)).toEqual({
      kind: 'signed-in',
    });
  });

  test('gives the same answer to a wrong password, an unknown address, no address, and a barred person', async () => {
    const answers = [
      await attempt('wrong'),
      await attempt('wrong', '192.0.2.1', 'nobody@news.example'),
      await attempt('wrong', '192.0.2.1', "' or 1=1 --"),
      await attempt('x'.repeat(5_000)),
    ];
    await banStaff(database.current().db, system, { staffId: person.actor.id }, now);
    answers.push(await attempt(person.password));
    expect(answers).toEqual(answers.map(() => ({ kind: 'wrong' })));
    expect(await database.current().db.$count(staffSessions, eq(staffSessions.userId, person.actor.id))).toBe(0);
  });

  test('does the same work for an unknown address as for a wrong password', async () => {
    const timed = async (email: string) => {
      const begun = performance.now();
      await attempt('wrong', '192.0.2.1', email);
      return performance.now() - begun;
    };
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      known.push(await timed(person.email));
      unknown.push(await timed('nobody@news.example'));
    }
    // a missing hash would make it twenty times as fast
    expect(median(unknown) / median(known)).toBeGreaterThan(0.25);
    expect(median(unknown) / median(known)).toBeLessThan(4);
  });
});

describe('the limits', () => {
  const outcomes = async (attempts: Promise<{ kind: string }>[]) => {
    const kinds = (await Promise.all(attempts)).map(({ kind }) => kind);
    return {
      wrong: kinds.filter((kind) => kind === 'wrong').length,
      limited: kinds.filter((kind) => kind === 'limited').length,
    };
  };

  test('hold for one account from one network under a burst, whatever X-Forwarded-For says', async () => {
    const burst = Array.from({ length: 40 }, (_, index) => {
      const headers = new Headers({ 'x-client-address': '192.0.2.1', 'x-forwarded-for': `203.0.113.${index}` });
      return signIn(headers, { email: person.email, password: 'wrong' }, auth);
    });
    const max = maxAttempts.accountFromNetwork;
    expect(await outcomes(burst)).toEqual({ wrong: max, limited: 40 - max });
    expect(await attempt(person.password)).toMatchObject({
      kind: 'limited',
      message: expect.stringMatching(/^Too many/),
    });
  });

  test('count an IPv6 /64 as one network', async () => {
    const addresses = Array.from({ length: 40 }, (_, index) => `2001:db8:1:2:${(index * 97).toString(16)}::${index}`);
    const burst = addresses.map((address, index) => attempt('x'.repeat(200), address, `person-${index}@news.example`));
    expect(await outcomes(burst)).toEqual({ wrong: maxAttempts.network, limited: 40 - maxAttempts.network });
    expect(await attempt(person.password, '2001:db8:1:3::1')).toEqual({ kind: 'signed-in' });
  });

  test('hold for requests to /desk/auth too', async () => {
    const body = { email: person.email, password: 'wrong' };
    const burst = Array.from({ length: 20 }, () => post('/sign-in/email', body, { 'x-client-address': '192.0.2.1' }));
    const statuses = (await Promise.all(burst)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(maxAttempts.accountFromNetwork);
    expect(statuses).toContain(429);
  });

  test('do not begin anew for a thief when the right password is used', async () => {
    const thief = () => attempt(wrongAtOnce, '198.51.100.7');
    for (let index = 0; index < maxAttempts.accountFromNetwork - 1; index += 1) await thief();
    await signedIn(person, '198.51.100.7');
    expect(await outcomes([thief(), thief(), thief()])).toEqual({ wrong: 1, limited: 2 });
  });

  test('leave a bounded number of counters, however many addresses are tried', async () => {
    const tries = Array.from({ length: 300 }, (_, index) =>
      attempt(wrongAtOnce, '192.0.2.1', `person-${index}@x.example`),
    );
    expect(await outcomes(tries)).toEqual({ wrong: maxAttempts.network, limited: 300 - maxAttempts.network });
    expect(await database.current().db.$count(staffSignInAttempts)).toBe(2 * maxAttempts.network + 1);
  });
});

describe('an account that strangers try passwords at', () => {
  /** From seven networks, as often as they are let. */
  const besiege = async () => {
    for (let network = 1; network <= 7; network += 1) {
      await Promise.all(Array.from({ length: 10 }, () => attempt(wrongAtOnce, `198.51.100.${network}`)));
    }
    expect(await attempt(person.password, '198.51.100.99')).toMatchObject({ kind: 'limited' });
  };
  const withCookies = (cookies: Headers, address: string, { email, password }: Credentials = person) =>
    signIn(new Headers({ ...Object.fromEntries(cookies), 'x-client-address': address }), { email, password }, auth);

  test('is open to its person in a network they signed in from, even in a new browser', async () => {
    await signedIn(person, '192.0.2.9');
    await besiege();
    expect(await attempt(person.password, '192.0.2.9')).toEqual({ kind: 'signed-in' });
  });

  test('is open to its person in a browser they signed in with, wherever they are', async () => {
    const browser = await signedIn(person, '192.0.2.9');
    await besiege();
    expect(await withCookies(browser, '203.0.113.200')).toEqual({ kind: 'signed-in' });
    // also where somebody has used up the network
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => attempt(wrongAtOnce, '203.0.113.201', `person-${index}@x.example`)),
    );
    expect(await withCookies(browser, '203.0.113.201')).toEqual({ kind: 'signed-in' });
  });

  test('is not opened by the browser of a colleague', async () => {
    const colleague = await testPerson(database.current().db, 'reporter', now);
    const browser = await signedIn(colleague, '192.0.2.9');
    await besiege();
    expect(await withCookies(browser, '203.0.113.200')).toMatchObject({ kind: 'limited' });
  });

  test('has a limit for its own browser too', async () => {
    const browser = await signedIn(person, '192.0.2.9');
    await besiege();
    const wrong = { ...person, password: wrongAtOnce };
    const tries = Array.from({ length: 30 }, () => withCookies(browser, '203.0.113.200', wrong));
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(maxAttempts.browser);
  });

  test('knows no browser any more once an administrator has set the password, but still the network', async () => {
    const browser = await signedIn(person, '192.0.2.9');
    const password = 'another long password';
    await setPassword(database.current().db, system, { staffId: person.actor.id, password }, now);
    await besiege();
    const again = { email: person.email, password };
    expect(await withCookies(browser, '203.0.113.200', again)).toMatchObject({ kind: 'limited' });
    expect(await withCookies(browser, '192.0.2.9', again)).toEqual({ kind: 'signed-in' });
  });
});

test('the cookie that makes a browser known is the desk’s, unreadable to scripts, and names nobody', async () => {
  const response = await post('/sign-in/email', person, { 'x-client-address': '192.0.2.9' });
  const known = response.headers.getSetCookie().filter((cookie) => cookie.startsWith('an_known_'));
  expect(known).toEqual([expect.stringMatching(/; Max-Age=15552000; Path=\/desk; HttpOnly; SameSite=Lax$/)]);
  expect(known[0]).not.toContain(person.actor.id);
  const wrong = await post('/sign-in/email', { ...person, password: 'wrong' }, { 'x-client-address': '192.0.2.9' });
  expect(wrong.headers.getSetCookie()).toEqual([]);
  expect(await database.current().db.$count(staffKnownNetworks, eq(staffKnownNetworks.staffId, person.actor.id))).toBe(
    1,
  );
});
