import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, inArray, isNotNull, lte, ne, type SQL } from 'drizzle-orm';
import { ifAbsent } from '#lib/absent.ts';
import type { Db } from '#lib/db/client.ts';
import { keepAddressesMs, type Patience, patienceWith } from '#lib/mail/patience.ts';
import { outbox } from '#lib/mail/schema.ts';
import { captureStamp } from '#lib/mail/transport/capture-transport.ts';

/** Forgets what old mail was sealed with, whatever became of it. A mail that is still owed by then has failed. */
export async function purgeMail(db: Db, now: Date): Promise<void> {
  await purgeOlder(db, eq(outbox.kind, 'answer'), patienceWith('answer'), now);
  // and those of kinds that only the next release knows
  await purgeOlder(db, ne(outbox.kind, 'answer'), patienceWith('share-story'), now);
}

async function purgeOlder(db: Db, ofKind: SQL, { kept }: Patience, now: Date): Promise<void> {
  const old = and(ofKind, isNotNull(outbox.sealed), lte(outbox.createdAt, new Date(now.getTime() - kept.ms)));
  await db
    .update(outbox)
    .set({ phase: 'failed', sealed: null, endedAt: now, lastError: `not delivered within ${kept.words}` })
    .where(and(old, inArray(outbox.phase, ['owed', 'sending'])));
  await db.update(outbox).set({ sealed: null }).where(old);
}

/**
 * Deletes captured mails, and unfinished ones of a lost worker, that were owed more than 72 hours ago: they are full of
 * addresses. When that was is in the name; a file's own time is by the machine's clock, which may be wrong.
 */
export async function purgeCapturedMail(dir: string, now: Date): Promise<void> {
  const names = await ifAbsent(readdir(dir), []);
  const newestOld = captureStamp(new Date(now.getTime() - keepAddressesMs));
  for (const name of names.filter((each) => /^\d{8}T\d{9}Z-.*\.eml(\.part)?$/.test(each))) {
    if (name.slice(0, newestOld.length) <= newestOld) await rm(join(dir, name), { force: true });
  }
}
