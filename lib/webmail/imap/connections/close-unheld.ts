import { and, eq, gt, inArray } from 'drizzle-orm';
import { now, secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { processWide } from '#lib/process-wide.ts';
import { staff, staffSessions } from '#lib/staff/schema.ts';
import { dropHolders, listHolders } from '#lib/webmail/imap/connections/connections.ts';
import { webmailGrants } from '#lib/webmail/schema.ts';

/** Whoever signed out, was barred or lost their grant holds nothing any more within a second. */
const checkMs = 0.5 * secondMs;

const timer = processWide<NodeJS.Timeout | null>('closing of mailboxes', null);
const isChecking = processWide('closing of mailboxes, running', false);

/** Looks twice a second who may still use the open connections, as long as there are any. */
export function keepClosingUnheld(db: Db): void {
  timer.value ??= setInterval(() => void check(db), checkMs).unref();
}

async function check(db: Db): Promise<void> {
  if (isChecking.value) return;
  isChecking.value = true;
  try {
    await closeUnheld(db, now());
  } catch {
    // the database is away: nobody is let in either, and the next check is soon
  } finally {
    isChecking.value = false;
  }
}

/** Closes the connections that nobody may use any more. */
export async function closeUnheld(db: Db, at: Date): Promise<void> {
  const holders = listHolders();
  const people = [...new Set(holders.map(({ staffId }) => staffId))];
  const boxes = [...new Set(holders.map(({ boxId }) => boxId))];
  const allowed =
    holders.length === 0
      ? []
      : await db
          .selectDistinct({ boxId: webmailGrants.boxId, staffId: webmailGrants.staffId })
          .from(webmailGrants)
          .innerJoin(staff, and(eq(staff.id, webmailGrants.staffId), eq(staff.banned, false)))
          .innerJoin(staffSessions, and(eq(staffSessions.userId, staff.id), gt(staffSessions.expiresAt, at)))
          .where(and(inArray(webmailGrants.staffId, people), inArray(webmailGrants.boxId, boxes)));
  dropHolders(
    holders.filter((held) => !allowed.some((one) => held.boxId === one.boxId && held.staffId === one.staffId)),
  );
  if (listHolders().length > 0 || timer.value === null) return;
  clearInterval(timer.value);
  timer.value = null;
}
