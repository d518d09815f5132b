import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { statesSchema } from '#lib/webmail/work/input.ts';
import { takeConversations } from '#lib/webmail/work/taken-conversations.ts';
import type { StatesSet } from '#lib/webmail/work/types.ts';

/**
 * Says how conversations stand. What somebody else has changed since it was shown stays as they left it.
 * @returns without those that stand so already or are not there
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function setState(
  db: Db,
  actor: Actor,
  input: z.input<typeof statesSchema>,
  now: Date,
): Promise<StatesSet> {
  authorise(actor, 'webmail.work');
  const { box: slug, changes } = statesSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box } = await openBoxToAnswer(tx, actor, slug);
    const rows = await takeConversations(
      tx,
      box.id,
      changes.map(({ id }) => id),
    );
    const set: StatesSet = { changed: [], stale: [] };
    const actionId = randomUUID();
    for (const { id, from, to } of changes) {
      const row = rows.get(id);
      if (!row || row.state === to) continue;
      if (row.state !== from) {
        set.stale.push({ id, is: row.state });
        continue;
      }
      row.state = to;
      await tx.update(webmailConversations).set({ state: to }).where(eq(webmailConversations.id, row.id));
      const details = { box: box.id, change: 'state', from, to };
      const subject = { kind: 'conversation', id: row.id } as const;
      await recordAudit(tx, { actor, action: 'webmail.work', subject, details, now, actionId });
      set.changed.push({ id, from, to });
    }
    if (set.changed.length > 0) await announceBox(tx, box.id, now);
    return set;
  });
}
