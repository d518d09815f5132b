import { inArray, sql } from 'drizzle-orm';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { lockOfOriginal } from '#lib/webmail/house/message-filing.ts';
import { hashOfName, nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';

/** How often it is done. */
export const sweepEveryMs = minuteMs;

/** What is younger may be on its way into a box. */
const youngMs = hourMs;
const atOnce = 200;

/**
 * Removes originals that no message names: the process was killed between writing and commit, or the database was put
 * back from a backup. Each time one 256th of the names is gone through, by the minute, so that any number of workers do
 * the whole in some four hours without keeping how far they are.
 * @returns how many were removed
 */
export async function sweepOriginals(db: Db, storage: FileStorage, now: Date): Promise<number> {
  const until = new Date(now.getTime() - youngMs);
  await storage.removeUnfinished(until);
  const part = (Math.floor(now.getTime() / sweepEveryMs) % 256).toString(16).padStart(2, '0');
  let removed = 0;
  for (let after = part; ; ) {
    const listed = await storage.list(after, atOnce);
    const ofPart = listed.filter(({ name }) => name.startsWith(part));
    const old = ofPart.filter(({ writtenAt }) => writtenAt < until).flatMap(({ name }) => hashOfName(name) ?? []);
    for (const rawHash of await withoutMessage(db, old)) removed += await removeOriginal(db, storage, rawHash);
    const last = ofPart.at(-1);
    if (!last || listed.length < atOnce || ofPart.length < listed.length) return removed;
    after = last.name;
  }
}

async function withoutMessage(db: Db, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await db
    .selectDistinct({ rawHash: webmailMessages.rawHash })
    .from(webmailMessages)
    .where(inArray(webmailMessages.rawHash, [...hashes]));
  const named = new Set(rows.map(({ rawHash }) => rawHash));
  return hashes.filter((hash) => !named.has(hash));
}

/** The same mail may be on its way into a box at this moment; whoever is first with its lock goes first. */
function removeOriginal(db: Db, storage: FileStorage, rawHash: string): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${lockOfOriginal(rawHash)}) as mine`,
    );
    if (!lock?.mine || (await withoutMessage(tx, [rawHash])).length === 0) return 0;
    await storage.remove(nameOfOriginal(rawHash));
    return 1;
  });
}
