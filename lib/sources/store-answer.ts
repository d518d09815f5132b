import { and, eq } from 'drizzle-orm';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { errorTrace } from '#lib/errors.ts';
import type { Fetched } from '#lib/fetching/types.ts';
import { askAgainAt, retryAt } from '#lib/sources/ask-times.ts';
import { listKeptSources } from '#lib/sources/queries.ts';
import { sourceAnswers } from '#lib/sources/schema.ts';
import { findAdapter, type SourceRooms } from '#lib/sources/source-rooms.ts';
import { dropSamples } from '#lib/sources/store-sample.ts';
import { type TakenSource, whileTaken } from '#lib/sources/taken-source.ts';
import type { Adapter, Reading, SourceAnswer, SourceContext, SourceRequest } from '#lib/sources/types.ts';
import { storable } from '#lib/storable.ts';

type Answer = typeof sourceAnswers.$inferSelect;
type Written = Partial<Omit<Answer, 'sourceId' | 'request'>> & { dueAt: Date; failure: string | null };

/**
 * `failure` is why nothing good came, in words for staff, also where its server only asks us to wait; lost: the source
 * is in other hands by now, and nothing was written.
 */
export type Stored = { kind: 'stored'; failure: string | null } | { kind: 'lost' };

/**
 * Stores what came of asking, and tells the pages that are out of date by it, in one transaction. What was last known
 * stays until something better is.
 */
export async function storeAnswer(
  db: Db,
  taken: TakenSource,
  rooms: SourceRooms,
  request: SourceRequest<string>,
  context: SourceContext<unknown>,
  fetched: Fetched,
  now: Date,
): Promise<Stored> {
  const found = findAdapter(rooms, taken.source.adapter);
  if (!found) return { kind: 'lost' };
  const { room, adapter } = found;
  const names = room.adapters.map(({ name }) => name);
  const stored = await whileTaken(db, taken, async (tx): Promise<Stored> => {
    const { edition, source } = taken;
    const known = () => listKeptSources(tx, edition.id, names);
    const before = await known();
    const which = and(eq(sourceAnswers.sourceId, source.id), eq(sourceAnswers.request, request.key));
    const [kept] = await tx.select().from(sourceAnswers).where(which);
    const written = writtenFor(kept ?? null, request, adapter, context, fetched, now);
    if (written.fetchedAt && !written.isSample) await dropSamples(tx, edition.id, names);
    // while another has the host's turn nothing was asked
    const isBusy = fetched.kind === 'later' && fetched.why === 'busy';
    const values = { ...written, askedAt: isBusy ? (kept?.askedAt ?? null) : now };
    await tx
      .insert(sourceAnswers)
      .values({ sourceId: source.id, request: request.key, ...values })
      .onConflictDoUpdate({ target: [sourceAnswers.sourceId, sourceAnswers.request], set: values });
    await announceChange(tx, room.changedTags(edition, before, await known(), now), now);
    const isPutOff = fetched.kind === 'later';
    return { kind: 'stored', failure: isPutOff ? 'Its server asks us to wait.' : written.failure };
  });
  return stored ?? { kind: 'lost' };
}

function writtenFor(
  kept: Answer | null,
  request: SourceRequest<string>,
  adapter: Adapter,
  context: SourceContext<unknown>,
  fetched: Fetched,
  now: Date,
): Written {
  const failed = (failure: string): Written => {
    const failures = (kept?.failures ?? 0) + 1;
    return { failure, failures, dueAt: retryAt(now, request.everyMs, failures) };
  };
  switch (fetched.kind) {
    case 'failed':
      return failed(fetched.userMessage);
    case 'later':
      return { failure: kept?.failure ?? null, dueAt: fetched.retryAt };
    case 'unchanged': {
      // read anew, since this release may read more in it than the one that stored it
      const { payload, contentType } = kept ?? {};
      if (!payload) return failed('It says that nothing has changed, and nothing is known of it.');
      return good({ bytes: payload, contentType: contentType ?? '' }, fetched);
    }
    case 'fetched': {
      const { bytes, contentType } = fetched;
      const written = good({ bytes, contentType: storable(contentType) }, fetched);
      return written.failure === null ? { ...written, payload: bytes, contentType: storable(contentType) } : written;
    }
  }

  function good(answer: SourceAnswer, { etag, lastModified, maxAgeMs }: Extract<Fetched, { etag: unknown }>): Written {
    const reading = readSafely(adapter, request.key, answer, context);
    if (reading.kind === 'unreadable') return failed(storable(reading.why));
    return {
      dueAt: askAgainAt(now, request.everyMs, maxAgeMs),
      fetchedAt: now,
      etag,
      lastModified,
      parts: reading.parts,
      links: reading.links,
      dropped: reading.dropped,
      failures: 0,
      failure: null,
      isSample: false,
    };
  }
}

/** An adapter that throws has a fault: its source has failed, the others go on. */
function readSafely(
  adapter: Adapter,
  key: string,
  answer: SourceAnswer,
  context: SourceContext<unknown>,
): Reading<string, unknown> {
  try {
    const reading = adapter.read(key, answer, context);
    if (reading.kind === 'unreadable') return reading;
    const { parts, links, dropped } = reading;
    return { kind: 'read', parts: asStored(parts), links: asStored(links), dropped };
  } catch (error) {
    console.error(`sources: ${adapter.name} could not read an answer: ${errorTrace(error)}`);
    return { kind: 'unreadable', why: 'Its answer could not be read.' };
  }
}

/** What an adapter read, as PostgreSQL's JSON can hold it. */
function asStored<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (_key, each: unknown) => storableHere(each)));
}

/** Names, too: some are a service's. */
function storableHere(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), each]));
}
