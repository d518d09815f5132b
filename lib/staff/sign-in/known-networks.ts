import { and, desc, eq, gt, inArray, lte } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/keyed-hash.ts';
import type { Db } from '#lib/db/client.ts';
import { staffKnownNetworks } from '#lib/staff/schema.ts';

const knownForMs = 90 * dayMs;
const maxNetworks = 20;

/** Has the person signed in from this network within 90 days? */
export async function isKnownNetwork(db: Db, staffId: string, network: string, now: Date): Promise<boolean> {
  const { signedInAt, networkHash, staffId: owner } = staffKnownNetworks;
  const isFresh = gt(signedInAt, new Date(now.getTime() - knownForMs));
  const found = and(eq(owner, staffId), eq(networkHash, hashOf(staffId, network)), isFresh);
  return (await db.select({ networkHash }).from(staffKnownNetworks).where(found)).length > 0;
}

/** The person has shown from this network who they are. Their newest twenty are kept. */
export async function rememberNetwork(db: Db, staffId: string, network: string, now: Date): Promise<void> {
  const { networkHash, signedInAt, staffId: owner } = staffKnownNetworks;
  await db
    .insert(staffKnownNetworks)
    .values({ staffId, networkHash: hashOf(staffId, network), signedInAt: now })
    .onConflictDoUpdate({ target: [owner, networkHash], set: { signedInAt: now } });
  const older = db
    .select({ networkHash })
    .from(staffKnownNetworks)
    .where(eq(owner, staffId))
    .orderBy(desc(signedInAt))
    .offset(maxNetworks);
  await db.delete(staffKnownNetworks).where(and(eq(owner, staffId), inArray(networkHash, older)));
}

/** Forgets networks nobody has signed in from for 90 days. */
export async function sweepNetworks(db: Db, now: Date): Promise<void> {
  await db.delete(staffKnownNetworks).where(lte(staffKnownNetworks.signedInAt, new Date(now.getTime() - knownForMs)));
}

const hashOf = (staffId: string, network: string) => keyedHash('signing-in', 'known network', staffId, network);
