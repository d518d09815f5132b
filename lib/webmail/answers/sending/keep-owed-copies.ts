import { asc, eq, lte, sql } from 'drizzle-orm';
import { hourMs, minuteMs, secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { type FileStorage, readWhole } from '#lib/storage/storage.ts';
import { webmailAnswers, webmailOwedCopies } from '#lib/webmail/answers/schema.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { keepSentCopy } from '#lib/webmail/imap/keep-sent-copy.ts';
import { openAsPortal } from '#lib/webmail/imap/open-account.ts';
import type { PortalAccount } from '#lib/webmail/imap/opened-account.ts';

/** Well over what a server is waited for, so that only a lost worker's lapses. */
const leaseMs = 5 * minuteMs;
/** A try that failed is repeated after longer and longer, at last each hour. */
const backoffMs = (attempts: number) => Math.min(10 * secondMs * 2 ** (attempts - 1), hourMs);

/**
 * Puts copies of answers that left among what was sent at the mail server, each once, whatever is killed meanwhile. Safe
 * to run in any number of workers at once.
 * @returns how many it took, of at most `limit`
 */
export async function keepOwedCopies(
  db: Db,
  storage: FileStorage,
  now: () => Date,
  limit: number,
  open: (boxId: number) => PortalAccount = openAsPortal,
): Promise<number> {
  for (let taken = 0; taken < limit; taken += 1) {
    const owed = await takeOwed(db, now());
    if (!owed) return taken;
    try {
      await keepCopy(db, storage, owed.answerId, now, open);
    } catch (error) {
      if (!(error instanceof MailServerError)) throw error;
      const dueAt = new Date(now().getTime() + backoffMs(owed.attempts));
      await db.update(webmailOwedCopies).set({ dueAt }).where(eq(webmailOwedCopies.answerId, owed.answerId));
    }
  }
  return limit;
}

/** Takes the one that waits for longest; its time says until when it is taken. */
async function takeOwed(db: Db, now: Date): Promise<{ answerId: string; attempts: number } | null> {
  const due = db
    .$with('due')
    .as(
      db
        .select({ answerId: webmailOwedCopies.answerId })
        .from(webmailOwedCopies)
        .where(lte(webmailOwedCopies.dueAt, now))
        .orderBy(asc(webmailOwedCopies.dueAt))
        .limit(1)
        .for('update', { skipLocked: true }),
    );
  const { answerId, attempts } = webmailOwedCopies;
  const [row] = await db
    .with(due)
    .update(webmailOwedCopies)
    .set({ dueAt: new Date(now.getTime() + leaseMs), attempts: sql`${webmailOwedCopies.attempts} + 1` })
    .from(due)
    .where(eq(webmailOwedCopies.answerId, due.answerId))
    .returning({ answerId, attempts });
  return row ?? null;
}

async function keepCopy(
  db: Db,
  storage: FileStorage,
  id: string,
  now: () => Date,
  open: (boxId: number) => PortalAccount,
): Promise<void> {
  const [answer] = await db.select().from(webmailAnswers).where(eq(webmailAnswers.id, id));
  if (!answer) return;
  const { boxId, mailId, rawHash, conversationId, dueAt } = answer;
  // a box at a mail server keeps nothing sealed
  const raw = await readWhole(storage, nameOfOriginal(rawHash));
  if (!raw) throw new Error('the mail is not among the originals');
  const kept = await keepSentCopy(db, open(boxId), { raw, messageId: mailId, conversationId, sentAt: dueAt });
  await db.transaction(async (tx) => {
    await tx
      .update(webmailAnswers)
      .set({ sentMessageId: kept.messageId, conversationId: kept.conversationId })
      .where(eq(webmailAnswers.id, id));
    await tx.delete(webmailOwedCopies).where(eq(webmailOwedCopies.answerId, id));
    await announceBox(tx, boxId, now());
  });
}
