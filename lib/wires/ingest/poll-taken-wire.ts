import { createHash } from 'node:crypto';
import { dayMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { errorTrace, PortalError } from '#lib/errors.ts';
import type { Fetched } from '#lib/fetching/types.ts';
import { type Ingested, ingestFeed } from '#lib/wires/ingest/ingest-feed.ts';
import type { IngestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { followMove, sightMove } from '#lib/wires/ingest/moves.ts';
import { oneAtATime } from '#lib/wires/ingest/one-at-a-time.ts';
import { nextCheck, nextTry } from '#lib/wires/ingest/poll-times.ts';
import { type Given, giveBack, giveBackUnstored, type Poll, type TakenWire } from '#lib/wires/ingest/taken-wire.ts';
import type { CleanDocument, Wire } from '#lib/wires/types.ts';

/** What became of asking a wire. */
export type Polled =
  | ({ kind: 'stored' } & Ingested)
  | { kind: 'unchanged' }
  | { kind: 'later'; retryAt: Date }
  | { kind: 'failed'; userMessage: string }
  /** It took so long that somebody else asks it by now, or its feed was changed meanwhile. */
  | { kind: 'lost' };

const lost: Polled = { kind: 'lost' };

/** Asks a wire, stores what came, and gives the wire back; nothing is fetched or read inside a transaction. */
export async function pollTakenWire(db: Db, taken: TakenWire, now: () => Date, tools: IngestTools): Promise<Polled> {
  try {
    const polled = await askTakenWire(db, taken, now, tools);
    // a move is believed after days
    if (taken.poll.movedTo !== null) await followMove(db, taken.wire.id, now());
    return polled;
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (error instanceof PortalError) return fail(db, taken, error.userMessage, now());
    console.error(`wires: wire ${taken.wire.id} could not be taken in: ${errorTrace(error)}`);
    return fail(db, taken, 'What it sent could not be taken in. The portal’s log says more.', now());
  }
}

async function askTakenWire(db: Db, taken: TakenWire, now: () => Date, tools: IngestTools): Promise<Polled> {
  const { wire, poll } = taken;
  const validators = { etag: poll.etag, lastModified: poll.lastModified };
  const fetched = await tools.fetchGuarded(db, wire.feedUrl, { kind: 'feed', ...validators }, now);
  switch (fetched.kind) {
    case 'later':
      return putOff(db, taken, fetched.retryAt);
    case 'failed':
      return fail(db, taken, fetched.userMessage, now());
    case 'unchanged':
      return keep(db, taken, fetched, now());
    case 'fetched':
      return oneAtATime(() => takeIn(db, taken, fetched, now, tools));
    default:
      return fetched satisfies never;
  }
}

/** It was not asked at all, so nothing failed. */
function putOff(db: Db, taken: TakenWire, retryAt: Date): Promise<Polled> {
  return settle(db, taken, { kind: 'later', retryAt }, () => ({ dueAt: retryAt }));
}

function fail(db: Db, taken: TakenWire, userMessage: string, now: Date): Promise<Polled> {
  return settle(db, taken, { kind: 'failed', userMessage }, (wire, poll) => {
    const failures = poll.failures + 1;
    return { dueAt: nextTry(wire, failures, now), failures, failure: userMessage, askedAt: now };
  });
}

/** What is stored is what the feed still says. */
function keep(db: Db, taken: TakenWire, answer: Answer, now: Date): Promise<Polled> {
  return settle(db, taken, { kind: 'unchanged' }, (wire, poll) => {
    const validators = poll.isCut ? unvalidated : {};
    return { ...answered(wire, poll, answer, now), ...validators };
  });
}

/**
 * Gives a wire back that brought nothing: in the shorter way where nothing of it changed meanwhile.
 * @param write says what is to be written, by the wire and how asking it stands
 */
async function settle(
  db: Db,
  taken: TakenWire,
  result: Polled,
  write: (wire: Wire, poll: Poll) => Given,
): Promise<Polled> {
  const given: Given = write(taken.wire, taken.poll);
  const isMoving = Boolean(taken.poll.movedTo || given.movedTo);
  if (!isMoving && (await giveBackUnstored(db, { taken, given: { ...taken.poll, ...given } }))) return result;
  return (await giveBack(db, taken, async (_tx, poll, wire) => ({ given: write(wire, poll), result }))) ?? lost;
}

async function takeIn(
  db: Db,
  taken: TakenWire,
  fetched: Extract<Answer, { kind: 'fetched' }>,
  now: () => Date,
  tools: IngestTools,
): Promise<Polled> {
  const bodyHash = hashOf(fetched.bytes);
  if (bodyHash === taken.poll.bodyHash) return keep(db, taken, fetched, now());
  const options = { url: fetched.url, timeZone: taken.wire.timeZone };
  const read = await tools.readFeedApart(fetched.bytes, fetched.contentType, options);
  // what was read of the half may look whole
  const document = { ...read, isCut: read.isCut || fetched.isCut };
  const receivedAt = now();
  const write = async (tx: Db, poll: Poll, wire: Wire) => {
    const { given, result } = await storeDocument(tx, wire, poll, document, receivedAt, tools);
    const state = answered(wire, { ...poll, ...given }, fetched, receivedAt);
    const validators = document.isCut ? unvalidated : {};
    return { given: { ...state, ...validators, ...given, bodyHash }, result };
  };
  return (await giveBack(db, taken, write)) ?? lost;
}

/** What is longer makes no difference (`poll-times.ts`). */
const maxTtlMinutes = dayMs / minuteMs;

/** Stores a document; what is given back says what is known of the feed by it. */
export async function storeDocument(
  tx: Db,
  wire: Wire,
  poll: Poll,
  document: CleanDocument,
  receivedAt: Date,
  tools: IngestTools,
): Promise<{ given: Given; result: Polled }> {
  const ingested = await ingestFeed(tx, wire, document, { builtAt: poll.builtAt, receivedAt }, tools);
  const hasNews = ingested.added + ingested.changed > 0;
  const given = {
    builtAt: ingested.builtAt,
    isCut: document.isCut,
    ttlMinutes: document.ttlMinutes === null ? null : Math.ceil(Math.min(document.ttlMinutes, maxTtlMinutes)),
    itemCount: document.items.length,
    storedAt: hasNews ? receivedAt : poll.storedAt,
  };
  return { given, result: { kind: 'stored', ...ingested } };
}

/** With its validators, the rest of a document that was cut would never come. */
const unvalidated = { etag: null, lastModified: null };

type Answer = Extract<Fetched, { kind: 'fetched' | 'unchanged' }>;

/** How a wire stands after any good answer. */
function answered(wire: Wire, poll: Poll, answer: Answer, now: Date): Given {
  const { etag, lastModified, maxAgeMs, permanentUrl } = answer;
  // an answer that it is unchanged need not repeat them
  const known = answer.kind === 'unchanged' ? poll : { etag: null, lastModified: null };
  return {
    dueAt: nextCheck(wire, { ttlMinutes: poll.ttlMinutes, maxAgeMs }, now),
    etag: etag ?? known.etag,
    lastModified: lastModified ?? known.lastModified,
    askedAt: now,
    answeredAt: now,
    failures: 0,
    failure: null,
    ...sightMove(wire, poll, permanentUrl, now),
  };
}

/** Of a document's bytes, to tell the same ones when they come again. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
