import { randomUUID } from 'node:crypto';
import { auditEntries } from '#lib/audit/schema.ts';
import type { Db } from '#lib/db/client.ts';

export type AuditRecord = {
  /** The person, or the system, which has no id. */
  actor: { id: string | null; name: string };
  /** A name from `lib/staff/permissions.ts`: `story.publish`. A house rule holds it, since staff is a room above. */
  action: string;
  subject: {
    kind:
      | 'story'
      | 'staff'
      | 'media'
      | 'mail'
      | 'edition'
      | 'section'
      | 'page'
      | 'alert'
      | 'topic'
      | 'author'
      | 'wire'
      | 'wire-item'
      | 'wire-rules'
      | 'source'
      | 'box'
      | 'conversation';
    id: string | number;
  };
  /** Small facts, never a secret or a reader's address. */
  details?: Readonly<Record<string, string | number | boolean | null>>;
  now: Date;
  /** Given when one press of a button makes several entries. */
  actionId?: string;
};

/** Writes an audit entry. Call it in the transaction of the change, so that neither exists without the other. */
export async function recordAudit(tx: Db, record: AuditRecord): Promise<void> {
  await tx.insert(auditEntries).values({
    actionId: record.actionId ?? randomUUID(),
    at: record.now,
    actorId: record.actor.id,
    actorName: record.actor.name,
    action: record.action,
    subjectKind: record.subject.kind,
    subjectId: String(record.subject.id),
    details: record.details ?? {},
  });
}
