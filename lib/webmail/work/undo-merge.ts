import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { rewriteListed } from '#lib/webmail/house/listed-facts.ts';
import { takeBox, takeConversation } from '#lib/webmail/house/message-filing.ts';
import { toRowIds } from '#lib/webmail/house/row-ids.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { mergedSchema } from '#lib/webmail/work/input.ts';
import { releaseAbsorbed } from '#lib/webmail/work/released-conversation.ts';
import { webmailMerges } from '#lib/webmail/work/schema.ts';

/**
 * Undoes merges: these conversations are again what they were, and have what came in answer to their mails since.
 * @param input.ids those that went into another one
 * @returns those of them that had
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 * @throws {ConflictError} when the conversation was merged or split since
 */
export async function undoMerge(
  db: Db,
  actor: Actor,
  input: z.input<typeof mergedSchema>,
  now: Date,
): Promise<{ ids: string[]; into: string | null }> {
  authorise(actor, 'webmail.arrange');
  const { box: slug, ids } = mergedSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box } = await openBoxToAnswer(tx, actor, slug);
    const boxRow = await takeBox(tx, box.id);
    const merges = await tx
      .select()
      .from(webmailMerges)
      .where(and(eq(webmailMerges.boxId, box.id), inArray(webmailMerges.fromId, toRowIds(ids))));
    const actionId = randomUUID();
    // the one that came last goes first
    for (const { fromId, intoId, kept } of merges.toSorted((one, other) => other.fromId - one.fromId)) {
      const into = await takeConversation(tx, box.id, intoId);
      if (!kept || !into || kept.into.id !== intoId || !(await hasAll(tx, intoId, kept.messages)))
        throw new ConflictError(`conversation ${intoId} is another since the merge`, changedSince);
      await tx.delete(webmailMerges).where(eq(webmailMerges.fromId, fromId));
      await releaseAbsorbed(tx, boxRow, fromId, into, kept);
      await rewriteListed(tx, boxRow, fromId);
      await rewriteListed(tx, boxRow, intoId);
      const details = { box: box.id, change: 'merge undone', into: intoId };
      const subject = { kind: 'conversation', id: fromId } as const;
      await recordAudit(tx, { actor, action: 'webmail.arrange', subject, details, now, actionId });
    }
    if (merges.length > 0) await announceBox(tx, box.id, now);
    return { ids: merges.map(({ fromId }) => String(fromId)), into: merges[0] ? String(merges[0].intoId) : null };
  });
}

const changedSince = 'It was merged or split again since, or too long ago: this cannot be undone any more.';

async function hasAll(tx: Db, conversationId: number, messages: readonly number[]): Promise<boolean> {
  const { id, conversationId: lies } = webmailMessages;
  const found = await tx
    .select({ id })
    .from(webmailMessages)
    .where(and(inArray(id, [...messages]), eq(lies, conversationId)));
  return found.length === messages.length;
}
