import { and, eq, gt, sql } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import { auditEntries } from '#lib/audit/schema.ts';
import { secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise, personOf } from '#lib/staff/permissions.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';

/** What somebody opens: all of a conversation, a message of it, or a message as it came, for itself or for a file in it. */
export type Opening =
  | { what: 'conversation'; conversation: string }
  | { what: 'message' | 'original'; message: string };

/** Within this it is one opening: a page loads the pictures of a mail each by itself. */
const onePageMs = 10 * secondMs;

/**
 * Notes that the actor opens something of a box for sources: which conversation and when, and no word of it. Whoever
 * cannot be noted sees nothing.
 * @throws {ForbiddenError}
 */
export async function noteOpening(db: Db, actor: Actor, boxId: number, opening: Opening, now: Date): Promise<void> {
  authorise(actor, 'webmail.open');
  const conversation =
    opening.what === 'conversation' ? toRowId(opening.conversation) : await conversationOf(db, opening.message);
  if (conversation === null) return;
  const message = opening.what === 'conversation' ? null : Number(opening.message);
  const details = { box: boxId, what: opening.what, message };
  const [before] = await db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectKind, 'conversation'),
        eq(auditEntries.subjectId, String(conversation)),
        eq(auditEntries.action, 'webmail.open'),
        eq(auditEntries.actorId, personOf(actor)),
        gt(auditEntries.at, new Date(now.getTime() - onePageMs)),
        sql`${auditEntries.details} = ${JSON.stringify(details)}::jsonb`,
      ),
    )
    .limit(1);
  if (before) return;
  const subject = { kind: 'conversation', id: conversation } as const;
  await recordAudit(db, { actor, action: 'webmail.open', subject, details, now });
}

async function conversationOf(db: Db, message: string): Promise<number | null> {
  const { id, conversationId } = webmailMessages;
  const [row] = await db
    .select({ conversationId })
    .from(webmailMessages)
    .where(eq(id, toRowId(message) ?? 0));
  return row?.conversationId ?? null;
}
