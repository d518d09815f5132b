import { randomUUID } from 'node:crypto';
import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { mailboxHash } from '#lib/mail/mailbox.ts';
import { outbox, suppressions } from '#lib/mail/schema.ts';
import { takeFromLimit } from '#lib/sharing/limits.ts';
import { atMost } from './limits.ts';

/** What the paper may know of a recipient, and no sender may learn. */
export const kinds = ['fresh', 'suppressed', 'bounced', 'limited'] as const;
export type Kind = (typeof kinds)[number];

/** So many recipients of each kind: nobody's, never to be mailed, with a mailbox that is gone, with a full day. */
export async function makeRecipients(db: Db, count: number): Promise<Record<Kind, string[]>> {
  const batch = randomUUID().slice(0, 8);
  const named = (kind: Kind) =>
    Array.from({ length: count }, (_, number) => `friend-${kind}-${batch}-${number}@example.org`);
  const at = now();
  const recipients = {
    fresh: named('fresh'),
    suppressed: named('suppressed'),
    bounced: named('bounced'),
    limited: named('limited'),
  };
  await db.transaction(async (tx) => {
    await tx
      .insert(suppressions)
      .values(recipients.suppressed.map((address) => ({ recipientHash: mailboxHash(address), suppressedAt: at })));
    for (const address of recipients.bounced) {
      const recipientHash = mailboxHash(address);
      await tx.insert(suppressions).values({ recipientHash, reason: 'bounced', suppressedAt: at });
      await tx.insert(outbox).values({
        kind: 'share-notice',
        subjectId: address,
        phase: 'sent',
        recipientHash,
        bouncedAt: at,
        bounceStatus: '5.1.1',
        dueAt: at,
        createdAt: at,
        endedAt: at,
      });
    }
    for (const address of recipients.limited) {
      for (let taken = 0; taken < atMost.recipient; taken += 1) {
        await takeFromLimit(tx, 'recipient', mailboxHash(address), at);
      }
    }
  });
  return recipients;
}
