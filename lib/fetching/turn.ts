import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { Postponement } from '#lib/fetching/faults.ts';
import { busyRetryMs } from '#lib/fetching/limits.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';

export type HostRow = typeof fetchHosts.$inferSelect;

/** What becomes of a host after its turn. */
export type Standing = Pick<HostRow, 'failures' | 'retryAt'>;

/**
 * The right to ask one host at a time, among all processes. It is a lease on the host's row, written and given up in
 * statements of their own, so no transaction is open while a server is slow; a killed process's runs out by itself.
 */
export class Turn {
  readonly #db: Db;
  readonly #now: () => Date;
  readonly #leaseMs: number;
  readonly #lease = randomUUID();
  #held: HostRow | null = null;
  #delayMs = 0;

  constructor(db: Db, now: () => Date, leaseMs: number) {
    this.#db = db;
    this.#now = now;
    this.#leaseMs = leaseMs;
  }

  /** The host whose turn it is, as it stood when the turn was taken. */
  get held(): HostRow | null {
    return this.#held;
  }

  /**
   * Takes a host's turn, and first gives up the one that is held, whose host has answered.
   * @throws {Postponement} if it is another's, or the host wants to be left alone
   */
  async moveTo(host: string): Promise<HostRow> {
    if (this.#held?.host === host) return this.#held;
    await this.giveUp();
    this.#held = await this.#take(host);
    return this.#held;
  }

  /** The host that is held wants to be left alone for so long after this turn. */
  delayNext(delayMs: number): void {
    this.#delayMs = delayMs;
  }

  /** Gives up what is held, if anything; its host has answered, unless something else is said. */
  async giveUp(standing?: Standing): Promise<void> {
    const host = this.#held?.host;
    const retryAt = this.#delayMs > 0 ? new Date(this.#now().getTime() + this.#delayMs) : null;
    this.#held = null;
    this.#delayMs = 0;
    if (host === undefined) return;
    await this.#db
      .update(fetchHosts)
      .set({ lease: null, leasedUntil: null, ...(standing ?? { failures: 0, retryAt }) })
      .where(and(eq(fetchHosts.host, host), eq(fetchHosts.lease, this.#lease)));
  }

  async #take(host: string): Promise<HostRow> {
    const now = this.#now();
    const mine = { lease: this.#lease, leasedUntil: new Date(now.getTime() + this.#leaseMs), askedAt: now };
    const [row] = await this.#db
      .insert(fetchHosts)
      .values({ host, ...mine })
      .onConflictDoUpdate({
        target: fetchHosts.host,
        set: mine,
        setWhere: sql`${isOver(fetchHosts.leasedUntil, now)} and ${isOver(fetchHosts.retryAt, now)}`,
      })
      .returning();
    if (row) return row;
    throw await this.#postponement(host, now);
  }

  async #postponement(host: string, now: Date): Promise<Postponement> {
    const [row] = await this.#db
      .select({ retryAt: fetchHosts.retryAt })
      .from(fetchHosts)
      .where(and(eq(fetchHosts.host, host), gt(fetchHosts.retryAt, now)));
    if (row?.retryAt) return new Postponement('askedToWait', row.retryAt);
    return new Postponement('busy', new Date(now.getTime() + busyRetryMs));
  }
}

const isOver = (until: typeof fetchHosts.leasedUntil | typeof fetchHosts.retryAt, now: Date) =>
  or(isNull(until), lte(until, now));
