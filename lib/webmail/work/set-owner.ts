import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import type { Owner } from '#lib/webmail/types.ts';
import { colleaguesOf } from '#lib/webmail/work/colleagues.ts';
import { ownersSchema } from '#lib/webmail/work/input.ts';
import { takeConversations } from '#lib/webmail/work/taken-conversations.ts';
import type { OwnersSet } from '#lib/webmail/work/types.ts';

/**
 * Says who sees to conversations: the actor, a colleague, or nobody any more. What somebody else has taken or let go
 * since it was shown stays as they left it.
 * @returns without those that are theirs already or are not there
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 * @throws {InvalidError} when somebody is named who may not answer in the box
 */
export async function setOwner(
  db: Db,
  actor: Actor,
  input: z.input<typeof ownersSchema>,
  now: Date,
): Promise<OwnersSet> {
  authorise(actor, 'webmail.work');
  const { box: slug, changes } = ownersSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box } = await openBoxToAnswer(tx, actor, slug);
    const colleagues = new Map((await colleaguesOf(tx, box.id)).map((person) => [person.staffId, person]));
    if (changes.some(({ to }) => to !== null && !colleagues.has(to)))
      throw new InvalidError('the new owner may not answer in the box', 'Choose somebody who may answer in this box.');
    const rows = await takeConversations(
      tx,
      box.id,
      changes.map(({ id }) => id),
    );
    const owners = await namesOf(
      tx,
      [...rows.values()].map(({ ownerId }) => ownerId),
    );
    const set: OwnersSet = { changed: [], stale: [] };
    const actionId = randomUUID();
    for (const { id, from, to } of changes) {
      const row = rows.get(id);
      if (!row) continue;
      const is = row.ownerId === null ? null : (owners.get(row.ownerId) ?? null);
      if ((is?.staffId ?? null) === to) continue;
      if ((is?.staffId ?? null) !== from) {
        set.stale.push({ id, is });
        continue;
      }
      const owner = to === null ? null : (colleagues.get(to) ?? null);
      row.ownerId = to;
      if (owner) owners.set(owner.staffId, owner);
      await tx.update(webmailConversations).set({ ownerId: to }).where(eq(webmailConversations.id, row.id));
      const details = { box: box.id, change: 'owner', from, to };
      const subject = { kind: 'conversation', id: row.id } as const;
      await recordAudit(tx, { actor, action: 'webmail.work', subject, details, now, actionId });
      set.changed.push({ id, from, to, owner });
    }
    if (set.changed.length > 0) await announceBox(tx, box.id, now);
    return set;
  });
}

/** Without those who were barred from the desk: they see to nothing. */
async function namesOf(tx: Db, ids: readonly (string | null)[]): Promise<Map<string, Owner>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const { id, name, banned } = staff;
  const rows = await tx.select({ staffId: id, name, banned }).from(staff).where(inArray(id, known));
  return new Map(rows.filter((row) => !row.banned).map(({ staffId, name }) => [staffId, { staffId, name }]));
}
