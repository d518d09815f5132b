import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { checks as allChecks } from '#lib/health/checks.ts';
import { troubles } from '#lib/health/schema.ts';
import type { Check, Trouble } from '#lib/health/types.ts';

const lockId = 0x41_4e_48_43; // "ANHC": any number, the same in every copy

type Found = Trouble & { kind: string };
/** A trouble that has just begun or just ended. */
export type Turn = { state: 'begins' | 'ends'; kind: string; subject: string; words: string };

/**
 * Goes through the checks and stores what is wrong. Of several processes that do so, each turn is told by one.
 * @returns what has begun or ended since it was looked at last
 */
export async function checkHealth(db: Db, now: Date, checks: readonly Check[] = allChecks): Promise<Turn[]> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${lockId}) as mine`);
    if (!lock?.mine) return [];
    const kinds = checks.map(({ kind }) => kind);
    // another release, for as long as it runs beside this one, may know other kinds
    const open = await tx.select().from(troubles).where(inArray(troubles.kind, kinds));
    const found = await findTroubles(tx, checks, now, open);
    for (const { kind, subject, words } of found) {
      await tx
        .insert(troubles)
        .values({ kind, subject, words, begunAt: now })
        .onConflictDoUpdate({ target: [troubles.kind, troubles.subject], set: { words } });
    }
    const begun = found.filter((one) => !open.some(isSameAs(one)));
    const ended = open.filter((one) => !found.some(isSameAs(one)));
    for (const { kind, subject } of ended) {
      await tx.delete(troubles).where(and(eq(troubles.kind, kind), eq(troubles.subject, subject)));
    }
    return [...begun.map(turn('begins')), ...ended.map(turn('ends'))];
  });
}

async function findTroubles(tx: Db, checks: readonly Check[], now: Date, open: readonly Found[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const { kind, find } of checks) {
    const isOpen = (subject: string) => open.some(isSameAs({ kind, subject }));
    for (const trouble of await find(tx, now, isOpen)) found.push({ kind, ...trouble });
  }
  return found;
}

type Key = Pick<Found, 'kind' | 'subject'>;
const isSameAs = (one: Key) => (other: Key) => one.kind === other.kind && one.subject === other.subject;
const turn =
  (state: Turn['state']) =>
  ({ kind, subject, words }: Found): Turn => ({ state, kind, subject, words });
