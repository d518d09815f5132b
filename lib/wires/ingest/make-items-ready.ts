import { and, eq } from 'drizzle-orm';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { errorTrace } from '#lib/errors.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import type { ComposedWords } from '#lib/wires/articles/compose-words.ts';
import { type IngestTools, ingestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { runLanes } from '#lib/wires/ingest/lanes.ts';
import { oneAtATime } from '#lib/wires/ingest/one-at-a-time.ts';
import type { Doubt } from '#lib/wires/ingest/plan.ts';
import {
  lockTakenItem,
  passDroppedItems,
  putOffItem,
  type TakenItem,
  takeUnreadyItem,
} from '#lib/wires/ingest/taken-item.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';

/** Items that one worker makes ready at the same time: most of it is waiting for suppliers' servers. */
const lanes = 2;

const maxTries = 3;
/** Hosts may ask again and again to be left alone; a story isn't kept back for longer. */
const patienceMs = 6 * hourMs;

/** How long an item waits that could not be made ready: 2, 8, 32 minutes … a day. */
const backoffMs = (attempts: number) => Math.min(2 * minuteMs * 4 ** Math.min(attempts - 1, 10), dayMs);

/**
 * Gives items their words and pictures, and their stories what is new. An item that fails keeps no other waiting.
 * @returns how many it took, of at most `limit`
 */
export async function makeItemsReady(
  db: Db,
  now: () => Date,
  limit: number,
  tools: IngestTools = ingestTools,
): Promise<number> {
  await passDroppedItems(db);
  let ready = 0;
  const taken = await runLanes(lanes, limit, async () => {
    const item = await takeUnreadyItem(db, now());
    if (item && (await makeReady(db, item, now, tools))) ready += 1;
    return item !== null;
  });
  // once for all of them: whoever lists items reads the list anew
  if (ready > 0) await db.transaction((tx) => announceEvent(tx, { kind: 'wires' }, now()));
  return taken;
}

async function makeReady(db: Db, taken: TakenItem, now: () => Date, tools: IngestTools): Promise<boolean> {
  const attempts = taken.attempts + 1;
  const isLastTry = attempts >= maxTries || now().getTime() - taken.changedAt.getTime() > patienceMs;
  const tryAgain = () => {
    const retryAt = new Date(now().getTime() + backoffMs(attempts));
    return putOffItem(db, taken, { attempts, retryAt });
  };
  try {
    if (!taken.clean) throw new Error('its cleaned form is gone');
    const composed = await tools.composeWords(db, taken.wire, taken.clean, now, { isLastTry });
    if (composed.kind === 'later') {
      await putOffItem(db, taken, { attempts: taken.attempts, retryAt: composed.retryAt });
      return false;
    }
    if (composed.isIncomplete && !isLastTry) {
      await tryAgain();
      return false;
    }
    return await oneAtATime(() => writeWords(db, taken, composed, now(), tools));
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    console.error(`wires: item ${taken.id} could not be made ready (${attempts}): ${errorTrace(error)}`);
    await tryAgain();
    return false;
  }
}

/** @returns false when the item has a newer version by now, which somebody else makes ready */
function writeWords(
  db: Db,
  taken: TakenItem,
  { words, isIncomplete }: Extract<ComposedWords, { kind: 'ready' }>,
  now: Date,
  tools: IngestTools,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const item = await lockTakenItem(tx, taken);
    if (!item) return false;
    const isVersion = and(eq(wireItemVersions.itemId, item.id), eq(wireItemVersions.number, item.version));
    await tx.update(wireItemVersions).set({ words, clean: null }).where(isVersion);
    const doubt = doubtAfter(item.doubt, isIncomplete);
    const done = { lease: null, leasedUntil: null, attempts: 0, retryAt: null };
    await tx
      .update(wireItems)
      .set({ readyVersion: item.version, doubt, ...done })
      .where(eq(wireItems.id, item.id));
    await tools.followWire(tx, item.id, now);
    return true;
  });
}

/** A version that is whole ends the doubt that one before it raised. */
function doubtAfter(doubt: Doubt | null, isIncomplete: boolean): Doubt | null {
  if (isIncomplete) return doubt ?? 'incomplete';
  return doubt === 'incomplete' ? null : doubt;
}
