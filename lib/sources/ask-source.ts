import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, notInArray } from 'drizzle-orm';
import { minuteMs, secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { officialAddress } from '#lib/sources/official-address.ts';
import { withAnswers } from '#lib/sources/queries.ts';
import type { SourceTools } from '#lib/sources/refresh-sources.ts';
import { sourceAnswers } from '#lib/sources/schema.ts';
import { sourceContext } from '#lib/sources/source-context.ts';
import { findAdapter, type SourceRooms } from '#lib/sources/source-rooms.ts';
import { type Stored, storeAnswer } from '#lib/sources/store-answer.ts';
import { giveSourceBack, type TakenSource, whileTaken } from '#lib/sources/taken-source.ts';
import type { Adapter, SourceContext, SourceRequest } from '#lib/sources/types.ts';
import { storable } from '#lib/storable.ts';

/** A service that leads us on and on is left there. */
const maxRequests = 24;
const maxKeyLength = 200;
/** An adapter that this release doesn't have may come back with the next. */
const unknownRetryMs = 10 * minuteMs;

/** Services ask for a second between two requests at least. */
const restMs = secondMs;
/** Another source may be asking the same host. */
const maxTries = 5;
const maxWaitMs = 5 * secondMs;

/** Well under a source's lease: what is left after it is asked in the next round. */
const maxAskingMs = 5 * minuteMs;

type Options = {
  isDue?: (dueAt: Date) => boolean;
  /** Nothing more is asked after this. */
  askingMs?: number;
};

const lostWords = 'It was changed, or asked by somebody else, meanwhile. Try again.';

/**
 * Asks what is due of one source, one request after another, since each may say where to ask next; then gives it back.
 * @returns why it failed, a sentence for each request that did
 */
export async function askSource(
  db: Db,
  taken: TakenSource,
  rooms: SourceRooms,
  now: () => Date,
  tools: SourceTools,
  { isDue = (dueAt) => dueAt <= now(), askingMs = maxAskingMs }: Options = {},
): Promise<string[]> {
  const endAt = new Date(now().getTime() + askingMs);
  const found = findAdapter(rooms, taken.source.adapter);
  if (!found) {
    await giveSourceBack(db, taken, new Date(now().getTime() + unknownRetryMs));
    return [`This release has no adapter “${taken.source.adapter}”.`];
  }
  const asked = new Set<string>();
  const failures: string[] = [];
  for (;;) {
    const { context, kept } = await contextOf(db, found.adapter, taken, now());
    const requests = found.adapter.requests(context).filter(({ key }) => isStorableKey(key));
    const next = requests.find(({ key }) => !asked.has(key) && isDue(kept.get(key) ?? new Date(0)));
    if (!next || asked.size >= maxRequests || now() >= endAt) {
      await giveBackInTime(db, taken, requests, kept, now());
      return requests.length > 0 ? failures : [nothingToAsk(found.adapter, context)];
    }
    asked.add(next.key);
    const stored = await askOne(db, taken, rooms, next, context, now, tools);
    if (stored.kind === 'lost') return [...failures, lostWords];
    if (stored.failure !== null) failures.push(stored.failure);
  }
}

function nothingToAsk({ keyName }: Adapter, { accessKey }: SourceContext<unknown>): string {
  if (keyName !== null && accessKey === null) return `It wants a key, and ${keyName} is not set.`;
  return 'There is nothing to ask: its settings are not complete.';
}

/** A part of a key may come from a service: what cannot be stored under it is not asked. */
const isStorableKey = (key: string) => key.length <= maxKeyLength && storable(key) === key;

async function contextOf(db: Db, adapter: Adapter, { source, edition }: TakenSource, now: Date) {
  const [known] = await withAnswers(db, [source]);
  // an invented answer leads nowhere
  const real = (known?.answers ?? []).filter(({ isSample }) => !isSample);
  const due = await db
    .select({ request: sourceAnswers.request, dueAt: sourceAnswers.dueAt })
    .from(sourceAnswers)
    .where(eq(sourceAnswers.sourceId, source.id));
  return {
    context: sourceContext(adapter, source, edition, real, now),
    kept: new Map(due.map(({ request, dueAt }) => [request, dueAt])),
  };
}

async function askOne(
  db: Db,
  taken: TakenSource,
  rooms: SourceRooms,
  request: SourceRequest<string>,
  context: SourceContext<unknown>,
  now: () => Date,
  tools: SourceTools,
): Promise<Stored> {
  const [kept] = await db
    .select({ etag: sourceAnswers.etag, lastModified: sourceAnswers.lastModified, isSample: sourceAnswers.isSample })
    .from(sourceAnswers)
    .where(and(eq(sourceAnswers.sourceId, taken.source.id), eq(sourceAnswers.request, request.key)));
  const validators = kept && !kept.isSample ? { etag: kept.etag, lastModified: kept.lastModified } : {};
  const options = { kind: 'data', restMs, ...validators } as const;
  const ask = () => tools.fetchGuarded(db, officialAddress(request.url), options, now);
  let fetched = await ask();
  for (let tries = 1; fetched.kind === 'later' && tries < maxTries; tries++) {
    const waitMs = fetched.retryAt.getTime() - now().getTime();
    if (waitMs > maxWaitMs) break;
    await sleep(waitMs);
    fetched = await ask();
  }
  return storeAnswer(db, taken, rooms, request, context, fetched, now());
}

/** What it doesn't ask any more it forgets: a station that is no longer the nearest, say. */
async function giveBackInTime(
  db: Db,
  taken: TakenSource,
  requests: readonly SourceRequest<string>[],
  kept: ReadonlyMap<string, Date>,
  now: Date,
): Promise<void> {
  const keys = requests.map(({ key }) => key);
  const due = keys.flatMap((key) => kept.get(key)?.getTime() ?? []);
  const nextMs = due.length > 0 ? Math.min(...due) : now.getTime() + unknownRetryMs;
  await whileTaken(db, taken, async (tx) => {
    const own = and(eq(sourceAnswers.sourceId, taken.source.id), eq(sourceAnswers.isSample, false));
    if (keys.length > 0) await tx.delete(sourceAnswers).where(and(own, notInArray(sourceAnswers.request, keys)));
    await giveSourceBack(tx, taken, new Date(nextMs));
  });
}
