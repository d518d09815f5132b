import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { channel } from '#lib/changes/announce-change.ts';
import { hourMs, secondMs } from '#lib/clock.ts';
import { backoff } from '#lib/db/client.ts';
import type { PageTag } from '#lib/page-notes.ts';

export type Watcher = {
  /** Pages with these tags are out of date. */
  onChange: (tags: PageTag[]) => void;
  /** What changed can no longer be told: everything may have. */
  onLostTrack: () => void;
  /** Every change up to now is known. */
  onSeen: () => void;
};

const pollMs = secondMs;
/** Older changes may have been forgotten (`forgetChanges`). */
const keptMs = 12 * hourMs;

/** Up to where changes are known: older transactions than `xmin` entirely, of newer ones the rows with these ids. */
type Known = { xmin: bigint; ids: ReadonlySet<string>; atMs: number };

/**
 * Follows what changes for readers until `stop`: at once, because NOTIFY wakes it, and each second anyway, so that a
 * lost NOTIFY heals by itself. Transactions may commit out of order: each reading begins with the oldest one that was
 * still open at the reading before, and what was told already is not told twice. While the database cannot be reached
 * nothing is told, and it is tried again each second.
 * @param url of the database
 */
export async function watchChanges(url: string, watcher: Watcher, stop: AbortSignal): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 2,
    backoff,
    onnotice: () => {},
    connection: { application_name: 'action-news changes', statement_timeout: 2 * secondMs },
  });
  let heard = Promise.withResolvers<void>();
  const listening = listen(sql, () => heard.resolve(), stop);
  let known: Known | null = null;
  while (!stop.aborted) {
    // before the reading: what is heard during it asks for another one
    heard = Promise.withResolvers();
    try {
      known = await readChanges(sql, known, watcher);
      watcher.onSeen();
    } catch {
      // said by whoever wants a page; here it is only tried again
    }
    await Promise.race([sleep(pollMs, undefined, { signal: stop }).catch(() => {}), heard.promise]);
  }
  await sql.end({ timeout: 1 });
  await listening;
}

/** postgres.js listens anew by itself once it has listened; only the first time is ours to repeat. */
async function listen(sql: Sql, onHeard: () => void, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      // a second `onHeard`: whatever was said while nobody listened
      await sql.listen(channel, onHeard, onHeard);
      return;
    } catch {
      await sleep(pollMs, undefined, { signal: stop }).catch(() => {});
    }
  }
}

type Row = { xmin: string; changes: { id: string; tags: PageTag[] }[] };

async function readChanges(sql: Sql, known: Known | null, watcher: Watcher): Promise<Known> {
  // one statement, so that both see the same snapshot
  const [row] = await sql<Row[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
      (select coalesce(json_agg(json_build_object('id', id::text, 'tags', tags) order by id), '[]')
        from page_changes where transaction_id >= ${known ? String(known.xmin) : null}::xid8) as changes`;
  if (!row) throw new Error('no snapshot');
  const xmin = BigInt(row.xmin);
  const atMs = performance.now();
  // a database that was put back from a backup counts from an earlier number
  if (known && (xmin < known.xmin || atMs - known.atMs > keptMs)) watcher.onLostTrack();
  const tags = row.changes.filter(({ id }) => !known?.ids.has(id)).flatMap((change) => change.tags);
  if (tags.length > 0) watcher.onChange(tags);
  return { xmin, ids: new Set(row.changes.map(({ id }) => id)), atMs };
}
