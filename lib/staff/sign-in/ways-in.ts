import type { Db } from '#lib/db/client.ts';
import { LimitedError } from '#lib/errors.ts';
import { type Counter, countAttempt, counterOf } from '#lib/staff/sign-in/limit-attempts.ts';

/** Attempts within 15 minutes. */
export const maxAttempts = {
  /** At one account from one browser in which its person has signed in before. */
  browser: 10,
  /** Wrong ones from one network, whoever's account: somebody tries addresses. A newsroom behind one address fits in. */
  network: 30,
  /** At one account from one network: somebody tries passwords. */
  accountFromNetwork: 10,
  /** At one account from all networks it has not been signed in from: many machines try passwords. */
  account: 60,
} as const;

/** Where an attempt comes from. `email` as it was typed; `browserId` of a known browser of this account. */
export type Origin = { email: string; network: string; browserId: string | null; isKnownNetwork: boolean };

/**
 * Counts an attempt by the first way in that has room. A browser and a network from which somebody has signed in
 * before are ways of their own, so that strangers who use up the others lock nobody out.
 * @returns the counters of the way that was taken
 * @throws {LimitedError} when none has room
 */
export async function takeWayIn(db: Db, origin: Origin, now: Date): Promise<readonly Counter[]> {
  const { byBrowser, byNetwork } = waysIn(origin);
  if (byBrowser && (await hasRoom(db, byBrowser, now))) return byBrowser;
  await countAttempt(db, byNetwork, now);
  return byNetwork;
}

function waysIn({ email, network, browserId, isKnownNetwork }: Origin) {
  const account = email.trim().toLowerCase();
  return {
    byBrowser: browserId === null ? null : [counterOf(maxAttempts.browser, 'browser', account, browserId)],
    // the network first: once it has no room, nothing is stored for the addresses it goes on to try
    byNetwork: [
      counterOf(maxAttempts.network, 'network', network),
      counterOf(maxAttempts.accountFromNetwork, 'account from network', account, network),
      ...(isKnownNetwork ? [] : [counterOf(maxAttempts.account, 'account', account)]),
    ],
  };
}

async function hasRoom(db: Db, counters: readonly Counter[], now: Date): Promise<boolean> {
  try {
    await countAttempt(db, counters, now);
    return true;
  } catch (error) {
    if (error instanceof LimitedError) return false;
    throw error;
  }
}
