import { defineRequestState } from '@better-auth/core/context';
import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { staff } from '#lib/staff/schema.ts';
import {
  type KnownTo,
  knownBrowserCookie,
  knownBrowserCookieName,
  readKnownBrowser,
} from '#lib/staff/sign-in/known-browser.ts';
import { isKnownNetwork, rememberNetwork } from '#lib/staff/sign-in/known-networks.ts';
import { type Counter, takeBackAttempt } from '#lib/staff/sign-in/limit-attempts.ts';
import { takeWayIn } from '#lib/staff/sign-in/ways-in.ts';

/** What came with an attempt to sign in. `cookie` gives a cookie's value by its name. */
export type Asking = { email: string; network: string; cookie: (name: string) => string | null };

/** An attempt that was let through to the password. `person` as they were before it was looked at. */
type SignInAttempt = { person: KnownTo | null; network: string; counters: readonly Counter[] };

const current = defineRequestState<SignInAttempt | null>(() => null);

/**
 * Begins an attempt, before the password is looked at: counts it, and notes who the person is now.
 * @throws {LimitedError}
 */
export async function beginSignIn(db: Db, { email, network, cookie }: Asking, now: Date): Promise<void> {
  const person = await findPerson(db, email);
  const counters = await takeWayIn(
    db,
    {
      email,
      network,
      browserId: person && readKnownBrowser(person, cookie(knownBrowserCookieName(person)), now),
      isKnownNetwork: person !== null && (await isKnownNetwork(db, person.id, network, now)),
    },
    now,
  );
  await current.set({ person, network, counters });
}

/**
 * Stores what the right password opens, under the person's row: whatever ends their sessions meanwhile comes either
 * before it, and then it is not stored, or after it, and then ends this one too.
 * @param store writes the session in the transaction
 * @returns null when the person was barred, or all sessions were ended, after the password was looked at
 */
export async function storeSession<T>(db: Db, userId: string, store: (tx: Db) => Promise<T>): Promise<T | null> {
  const attempt = await current.get();
  return db.transaction(async (tx) => {
    const [person] = await tx.select().from(staff).where(eq(staff.id, userId)).for('update');
    const isWhoBegan = person?.id === attempt?.person?.id && person?.sessionEpoch === attempt?.person?.sessionEpoch;
    return person && isWhoBegan && !person.banned ? store(tx) : null;
  });
}

/**
 * Ends an attempt that opened a session: it counts no longer, and the network is known from now on.
 * @returns the cookie that makes the browser known
 */
export async function endSignIn(db: Db, now: Date): Promise<{ name: string; value: string } | null> {
  const attempt = await current.get();
  if (!attempt?.person) return null;
  const { person, network, counters } = attempt;
  await takeBackAttempt(db, counters);
  await rememberNetwork(db, person.id, network, now);
  return { name: knownBrowserCookieName(person), value: knownBrowserCookie(person, now) };
}

async function findPerson(db: Db, email: string): Promise<KnownTo | null> {
  const [person] = await db
    .select({ id: staff.id, sessionEpoch: staff.sessionEpoch })
    .from(staff)
    .where(eq(staff.email, email.trim().toLowerCase()));
  return person ?? null;
}
