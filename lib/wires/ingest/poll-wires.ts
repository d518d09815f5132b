import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { type IngestTools, ingestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { runLanes } from '#lib/wires/ingest/lanes.ts';
import { hashOf, type Polled, pollTakenWire, storeDocument } from '#lib/wires/ingest/poll-taken-wire.ts';
import {
  giveBack,
  isInTime,
  leaseDueWires,
  leaseWire,
  type Poll,
  type TakenWire,
} from '#lib/wires/ingest/taken-wire.ts';
import { wires } from '#lib/wires/schema.ts';
import type { Wire } from '#lib/wires/types.ts';

/** Hosts that one worker asks at the same time: most of it is waiting for them. */
const lanes = 32;

/**
 * Asks the wires that are due, several hosts at a time. Safe to run in any number of workers at once.
 * @returns how many it took, at most `limit`
 */
export async function pollWires(
  db: Db,
  now: () => Date,
  limit: number,
  tools: IngestTools = ingestTools,
): Promise<number> {
  const taken = await leaseDueWires(db, now(), limit);
  // a host is asked for one thing at a time: two lanes with the same would only put each other off
  const hosts = Map.groupBy(taken, ({ wire }) => URL.parse(wire.feedUrl)?.host);
  const left = [...hosts.values()];
  await runLanes(lanes, hosts.size, async () => {
    const ofHost = left.shift() ?? [];
    for (const each of ofHost) if (isInTime(each, now())) await pollTakenWire(db, each, now, tools);
    return ofHost.length > 0;
  });
  return taken.length;
}

/**
 * Asks one wire now, due or not, paused or not.
 * @throws {NotFoundError}
 * @throws {ConflictError} when it is being asked already
 */
export async function pollWire(
  db: Db,
  wireId: number,
  now: () => Date,
  tools: IngestTools = ingestTools,
): Promise<Polled> {
  return pollTakenWire(db, await takeNow(db, wireId, now()), now, tools);
}

/**
 * Takes in a document that somebody has in hand as if the wire's feed had sent it. When the feed is asked next stays.
 * @throws {NotFoundError}
 * @throws {ConflictError} when it is being asked already
 * @throws {NotAFeedError}
 */
export async function ingestBytes(
  db: Db,
  wireId: number,
  bytes: Uint8Array,
  now: () => Date,
  tools: IngestTools = ingestTools,
): Promise<Polled> {
  const taken = await takeNow(db, wireId, now());
  const { wire } = taken;
  const bodyHash = hashOf(bytes);
  try {
    if (bodyHash === taken.poll.bodyHash) return { kind: 'unchanged' };
    const options = { url: wire.feedUrl, timeZone: wire.timeZone };
    const document = await tools.readFeedApart(bytes, '', options);
    const write = async (tx: Db, poll: Poll, current: Wire) => {
      const { given, result } = await storeDocument(tx, current, poll, document, now(), tools);
      return { given: { ...given, bodyHash }, result };
    };
    return (await giveBack(db, taken, write)) ?? { kind: 'lost' };
  } finally {
    // gives it back where nothing was written
    await giveBack(db, taken, async () => ({ given: {}, result: null }));
  }
}

async function takeNow(db: Db, wireId: number, now: Date): Promise<TakenWire> {
  const taken = await leaseWire(db, wireId, now);
  if (taken) return taken;
  const [wire] = await db.select({ kind: wires.kind }).from(wires).where(eq(wires.id, wireId));
  if (!wire) throw new NotFoundError(`wire ${wireId}`);
  if (wire.kind === 'mail')
    throw new ConflictError(`wire ${wireId} comes by post`, 'It is a press office: its releases come by post.');
  throw new ConflictError(
    `wire ${wireId} is being asked`,
    'This wire is being asked right now. Try again in a minute.',
  );
}
