import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { and, inArray, isNotNull, lte } from 'drizzle-orm';
import { ifAbsent } from '#lib/absent.ts';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import { captureStamp } from '#lib/mail/transport/capture-transport.ts';

/** The longest that an address is kept, whatever became of the mail. */
export const keepAddressesMs = 72 * hourMs;

/** Forgets the addresses of mail older than 72 hours. A mail that is still owed by then has failed. */
export async function purgeMail(db: Db, now: Date): Promise<void> {
  const old = and(isNotNull(outbox.sealed), lte(outbox.createdAt, new Date(now.getTime() - keepAddressesMs)));
  await db
    .update(outbox)
    .set({ phase: 'failed', sealed: null, endedAt: now, lastError: 'not delivered within 72 hours' })
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
