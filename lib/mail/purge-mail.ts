import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { and, inArray, isNotNull, lte } from 'drizzle-orm';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';

/** The longest that anybody's address is kept, whatever became of the mail. */
export const keepAddressesMs = 72 * hourMs;

/** Forgets the addresses of mail older than 72 hours. What was still owed by then has failed. */
export async function purgeMail(db: Db, now: Date): Promise<void> {
  const old = and(isNotNull(outbox.sealed), lte(outbox.createdAt, new Date(now.getTime() - keepAddressesMs)));
  await db
    .update(outbox)
    .set({ phase: 'failed', sealed: null, endedAt: now, lastError: 'not delivered within 72 hours' })
    .where(and(old, inArray(outbox.phase, ['owed', 'sending'])));
  await db.update(outbox).set({ sealed: null }).where(old);
}

/** Deletes captured mails, and unfinished ones of a lost worker, that are older than 72 hours: they are full of addresses. */
export async function purgeCapturedMail(dir: string, now: Date): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  for (const name of names.filter((each) => /\.eml(\.part)?$/.test(each))) {
    const path = join(dir, name);
    const file = await stat(path).catch(() => null);
    if (file && file.mtimeMs <= now.getTime() - keepAddressesMs) await rm(path, { force: true });
  }
}
