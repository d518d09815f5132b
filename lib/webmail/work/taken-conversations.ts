import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { distinctIds } from '#lib/row-id.ts';
import { toRowId } from '#lib/webmail/house/row-ids.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { webmailMerges } from '#lib/webmail/work/schema.ts';

export type ConversationRecord = typeof webmailConversations.$inferSelect;

/** Of each id the row it stands for: that of the conversation that it went into, where it did. */
async function rowIdsOf(db: Db, boxId: number, ids: readonly string[]): Promise<Map<string, number>> {
  const rowIds = new Map(ids.flatMap((id) => ((rowId) => (rowId === null ? [] : [[id, rowId] as const]))(toRowId(id))));
  if (rowIds.size === 0) return rowIds;
  const { fromId, intoId } = webmailMerges;
  const merges = await db
    .select({ fromId, intoId })
    .from(webmailMerges)
    .where(and(eq(webmailMerges.boxId, boxId), inArray(fromId, [...rowIds.values()])));
  const into = new Map(merges.map((merge) => [merge.fromId, merge.intoId]));
  return new Map([...rowIds].map(([id, rowId]) => [id, into.get(rowId) ?? rowId]));
}

/**
 * Takes conversations of a box for the rest of the transaction, in the order of their rows. What a page still calls by the
 * id of one that was merged is the one that it went into.
 * @returns by the ids that were asked for; without those that are not there
 */
export async function takeConversations(
  tx: Db,
  boxId: number,
  ids: readonly string[],
): Promise<Map<string, ConversationRecord>> {
  // one may go into another while it is waited for
  for (let round = 0; ; round += 1) {
    const rowIds = await rowIdsOf(tx, boxId, ids);
    if (rowIds.size === 0) return new Map();
    const rows = await tx
      .select()
      .from(webmailConversations)
      .where(
        and(eq(webmailConversations.boxId, boxId), inArray(webmailConversations.id, distinctIds([...rowIds.values()]))),
      )
      .orderBy(webmailConversations.id)
      .for('no key update');
    const byId = new Map(rows.map((row) => [row.id, row]));
    const found = new Map(
      [...rowIds].flatMap(([id, rowId]) => ((row) => (row ? [[id, row] as const] : []))(byId.get(rowId))),
    );
    if (found.size === rowIds.size || round === 1) return found;
  }
}

/** @throws {NotFoundError} */
export async function takeOneConversation(tx: Db, boxId: number, id: string): Promise<ConversationRecord> {
  const row = (await takeConversations(tx, boxId, [id])).get(id);
  if (!row) throw new NotFoundError('the conversation');
  return row;
}
