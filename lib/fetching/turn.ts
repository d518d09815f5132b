import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { Postponement } from '#lib/fetching/faults.ts';
import { giveHostBack, type Standing, type TakenHost, takeHost } from '#lib/fetching/host-leases.ts';
import { busyRetryMs } from '#lib/fetching/limits.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';

/**
 * The right to ask one host at a time, among all processes. It is a lease on the host's row, written and given up in
 * statements of their own, so no transaction is open while a server is slow; a killed process's runs out by itself.
 */
export class Turn {
  readonly #db: Db;
  readonly #now: () => Date;
  readonly #leaseMs: number;
  readonly #lease = randomUUID();
  #held: TakenHost | null = null;
  readonly #delays = new Map<string, number>();

  constructor(db: Db, now: () => Date, leaseMs: number) {
    this.#db = db;
    this.#now = now;
    this.#leaseMs = leaseMs;
  }

  /** The host whose turn it is, as it stood when the turn was taken. */
  get held(): TakenHost | null {
    return this.#held;
  }

  /**
   * Takes a host's turn, and first gives up the one that is held, whose host has answered.
   * @throws {Postponement} if it is another's, or the host wants to be left alone
   */
  async moveTo(host: string): Promise<TakenHost> {
    if (this.#held?.host === host) return this.#held;
    await this.#release();
    this.#held = await this.#take(host);
    return this.#held;
  }

  /** A host wants to be left alone for so long once all is over: until then it may be led back to. */
  delayAfter(host: string, delayMs: number): void {
    if (delayMs > 0) this.#delays.set(host, delayMs);
  }

  /** Ends it all. The host that is held, if any, has answered, unless something else is said. */
  async end(standing?: Standing): Promise<void> {
    await this.#release(standing);
    const now = this.#now();
    for (const [host, delayMs] of this.#delays) {
      const retryAt = new Date(now.getTime() + delayMs);
      await this.#db
        .update(fetchHosts)
        .set({ retryAt })
        .where(and(eq(fetchHosts.host, host), or(isNull(fetchHosts.retryAt), lte(fetchHosts.retryAt, retryAt))));
    }
    this.#delays.clear();
  }

  async #release(standing: Standing = { failures: 0, retryAt: null }): Promise<void> {
    const host = this.#held?.host;
    this.#held = null;
    if (host === undefined) return;
    await giveHostBack(this.#db, { host, lease: this.#lease, ...standing });
  }

  async #take(host: string): Promise<TakenHost> {
    const now = this.#now();
    const leasedUntil = new Date(now.getTime() + this.#leaseMs);
    const row = await takeHost(this.#db, { host, lease: this.#lease, leasedUntil, askedAt: now });
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
