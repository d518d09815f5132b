import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { errorTrace } from '#lib/errors.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import type { IngestTools } from '#lib/wires/ingest/ingest-tools.ts';
import type { IngestPlan } from '#lib/wires/ingest/plan.ts';
import { planIngest } from '#lib/wires/ingest/plan-ingest.ts';
import { insertItems, insertVersions, markItems, type RoutedAdded } from '#lib/wires/ingest/planned-rows.ts';
import { storableItem } from '#lib/wires/ingest/storable-item.ts';
import { lockStoredItems } from '#lib/wires/ingest/stored-items.ts';
import type { CleanDocument, Wire } from '#lib/wires/types.ts';

/** What a document brought. */
export type Ingested = {
  added: number;
  changed: number;
  withdrawn: number;
  returned: number;
  /** It was an older copy than one that was taken in before. */
  isStale: boolean;
  builtAt: Date | null;
};

/**
 * Stores what a document brings. Belongs into the transaction that holds the wire's row of `wire_polls`: documents of
 * one wire are taken in one after another. Locks items in the order of their ids, then stories.
 * @param builtAt the newest `builtAt` that was taken in before
 */
export async function ingestFeed(
  tx: Db,
  wire: Wire,
  received: CleanDocument,
  { builtAt, receivedAt }: { builtAt: Date | null; receivedAt: Date },
  tools: IngestTools,
): Promise<Ingested> {
  const document = { ...received, items: received.items.map(storableItem) };
  const keys = document.items.map(({ key }) => key);
  const stored = await lockStoredItems(tx, wire.id, keys);
  const plan = planIngest({ stored, document, receivedAt, builtAt });
  await insertVersions(tx, wire, plan.changed, receivedAt);
  await markItems(tx, plan, receivedAt);
  await insertRouted(tx, wire, plan, receivedAt, tools);
  if (wire.withdrawal === 'takeBack') await followWithdrawals(tx, plan.withdrawn, receivedAt, tools);
  const { isStale } = plan;
  const counts = {
    added: plan.added.length,
    changed: plan.changed.length,
    withdrawn: plan.withdrawn.length,
    returned: plan.returned.length,
  };
  if (Object.values(counts).some((count) => count > 0)) await announceEvent(tx, { kind: 'wires' }, receivedAt);
  return { ...counts, isStale, builtAt: plan.builtAt };
}

async function insertRouted(tx: Db, wire: Wire, plan: IngestPlan, receivedAt: Date, tools: IngestTools): Promise<void> {
  if (plan.added.length === 0) return;
  const { ruleSetId, rules } = await tools.findRules(tx);
  const routed = plan.added.map(
    (each): RoutedAdded => ({
      ...each,
      routing: tools.route(rules, tools.routedItem(wire, each.item), receivedAt, wire.timeZone),
    }),
  );
  await insertItems(tx, wire, ruleSetId, routed, receivedAt);
}

/** A story that cannot be taken back waits for the desk, and keeps nothing else from being stored. */
async function followWithdrawals(tx: Db, itemIds: readonly number[], now: Date, tools: IngestTools): Promise<void> {
  for (const itemId of [...itemIds].sort((one, other) => one - other)) {
    try {
      await tx.transaction((attempt) => tools.followWithdrawal(attempt, itemId, now));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      console.error(`wires: the withdrawal of item ${itemId} could not be followed: ${errorTrace(error)}`);
    }
  }
}
