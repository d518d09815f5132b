import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { channel } from '#lib/changes/announce-change.ts';
import { hourMs, secondMs } from '#lib/clock.ts';
import { backoff } from '#lib/db/client.ts';
import type { PageTag } from '#lib/page-notes.ts';

export type Watcher = {
  /** Pages with these tags are out of date. */
  onChange: (tags: PageTag[]) => void;
  /** What staff are told, at each reading, often nothing; `position` is how far the log is read (`ReadEvents`). */
  onEvents?: (read: ReadEvents) => void;
  /** What changed can no longer be told: everything may have. */
  onLostTrack: () => void;
  /** Every change up to now is known. */
  onSeen: () => void;
  /** It could not be read what changed; asked again each second. */
  onFailed?: (error: unknown) => void;
};

/** Every transaction before `position` is over, and what it announced was told with this reading or an earlier one. */
export type ReadEvents = { position: bigint; events: AnnouncedEvent[] };

/** As it was announced, whoever parses it. */
export type AnnouncedEvent = { id: string; event: unknown };

const pollMs = secondMs;
/** An answer that takes longer comes over a connection that is given up, server or network having gone silent. */
const answerMs = 2 * secondMs;
/** Older changes may have been forgotten (`forgetChanges`). */
const keptMs = 12 * hourMs;

/** Up to where changes are known: older transactions than `xmin` entirely, of newer ones the rows with these ids. */
type Known = { xmin: bigint; ids: ReadonlySet<string>; atMs: number };

/**
 * Follows what changes for readers until `stop`: at once, because NOTIFY wakes it, and each second anyway, so that a
 * lost NOTIFY heals by itself. Transactions may commit out of order: each reading begins with the oldest one that was
 * still open at the reading before, and what was told already is not told twice. While the database cannot be reached
 * nothing is told, and it is tried again each second over new connections.
 * @param url of the database
 * @param options.listens false behind a pooler in transaction mode, where LISTEN would stay behind on a session of
 * somebody else's
 */
export async function watchChanges(
  url: string,
  watcher: Watcher,
  stop: AbortSignal,
  { listens = true }: { listens?: boolean } = {},
): Promise<void> {
  const follower: Follower = { known: null, watcher, stop };
  while (!stop.aborted) {
    // nothing of a session's own but its name: poolers refuse whatever else is asked for at the start
    const sql = postgres(url, {
      max: 1,
      connect_timeout: answerMs / secondMs,
      backoff,
      prepare: false,
      onnotice: () => {},
      connection: { application_name: 'action-news changes' },
    });
    try {
      await follow(sql, follower, listens);
    } catch (error) {
      if (!stop.aborted) watcher.onFailed?.(error);
    }
    await sql.end({ timeout: 0 });
    await sleep(pollMs, undefined, { signal: stop }).catch(() => {});
  }
}

type Follower = { known: Known | null; watcher: Watcher; stop: AbortSignal };

async function follow(sql: Sql, follower: Follower, listens: boolean): Promise<void> {
  const { watcher, stop } = follower;
  let heard = Promise.withResolvers<void>();
  const wake = () => heard.resolve();
  // the second `wake`: whatever was said before it listened, at first or again
  if (listens) await answered(sql.listen(channel, wake, wake), stop);
  while (!stop.aborted) {
    // before the reading: what is heard during it asks for another one
    heard = Promise.withResolvers();
    follower.known = await answered(readChanges(sql, follower.known, watcher), stop);
    watcher.onSeen();
    await Promise.race([sleep(pollMs, undefined, { signal: stop }).catch(() => {}), heard.promise]);
  }
}

/** @throws when there is no answer in time, or nobody waits for it any more */
async function answered<T>(answer: PromiseLike<T>, stop: AbortSignal): Promise<T> {
  const late = AbortSignal.any([stop, AbortSignal.timeout(answerMs)]);
  const silence = Promise.withResolvers<never>();
  const giveUp = () => silence.reject(new Error(`no answer within ${answerMs / secondMs} s`));
  late.addEventListener('abort', giveUp);
  try {
    return await Promise.race([answer, silence.promise]);
  } finally {
    late.removeEventListener('abort', giveUp);
  }
}

type Row = { xmin: string; changes: { id: string; tags: PageTag[]; event: unknown }[] };

async function readChanges(sql: Sql, known: Known | null, watcher: Watcher): Promise<Known> {
  // one statement, so that both see the same snapshot
  const [row] = await sql<Row[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
      (select coalesce(json_agg(json_build_object('id', id::text, 'tags', tags, 'event', event) order by id), '[]')
        from page_changes
        where transaction_id >= coalesce(${known ? String(known.xmin) : null}::xid8,
          pg_snapshot_xmin(pg_current_snapshot()))) as changes`;
  if (!row) throw new Error('no snapshot');
  const xmin = BigInt(row.xmin);
  const atMs = performance.now();
  // a database that was put back from a backup counts from an earlier number
  if (known && (xmin < known.xmin || atMs - known.atMs > keptMs)) watcher.onLostTrack();
  // what was committed before the first reading is no news, whatever older transaction was still open then
  const changes = known ? row.changes.filter(({ id }) => !known.ids.has(id)) : [];
  const tags = changes.flatMap((change) => change.tags);
  if (tags.length > 0) watcher.onChange(tags);
  const events = changes.flatMap(({ id, event }) => (event === null ? [] : { id, event }));
  watcher.onEvents?.({ position: xmin, events });
  return { xmin, ids: new Set(row.changes.map(({ id }) => id)), atMs };
}
