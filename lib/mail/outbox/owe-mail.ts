import { randomUUID } from 'node:crypto';
import { seal, unseal } from '#lib/crypto/seal.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import type { MailDefinition } from '#lib/mail/types.ts';

/**
 * Puts a mail into the outbox. Call it in the transaction of whatever owes the mail.
 * @param mail its kind, and what data it needs at delivery
 * @param owed `data` becomes JSON, kept encrypted until the mail has ended; `dueAt`: not before this, default `now`;
 *   `messageId`: its Message-ID without angle brackets, where it is not made of the row's id
 * @returns false if the subject's mail of this kind is already there: it is owed once
 */
export async function oweMail<Data>(
  tx: Db,
  mail: MailDefinition<Data>,
  owed: { subjectId: string; data: NoInfer<Data>; now: Date; dueAt?: Date; messageId?: string },
): Promise<boolean> {
  const id = randomUUID();
  const rows = await tx
    .insert(outbox)
    .values({
      id,
      kind: mail.kind,
      subjectId: owed.subjectId,
      messageId: owed.messageId ?? null,
      phase: 'owed',
      dueAt: owed.dueAt ?? owed.now,
      createdAt: owed.dueAt ?? owed.now,
      sealed: seal(JSON.stringify(owed.data), placeOf(id)),
    })
    .onConflictDoNothing({ target: [outbox.kind, outbox.subjectId] })
    .returning({ id: outbox.id });
  return rows.length > 0;
}

/** Opens what `oweMail` sealed; null if the key changed or the purge was there first. */
export function openOwed(row: { id: string; sealed: string | null }): unknown {
  const text = row.sealed === null ? null : unseal(row.sealed, placeOf(row.id));
  return text === null ? null : JSON.parse(text);
}

const placeOf = (id: string) => `outbox:${id}`;
