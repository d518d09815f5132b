import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { secondMs } from '#lib/clock.ts';
import type { Questions } from '#lib/db/questions.ts';

/**
 * A database that is there answers within milliseconds: this asks it nothing. It is waited for a second, counted in turns
 * that this process gets: where the machine is too busy to give it any, it is too busy for the database as well.
 */
const turnMs = 50;
const patienceTurns = secondMs / turnMs;
const restMs = secondMs / 2;
/** What fails is looked at a moment later, and is still the database's fault. */
const aftermathMs = 5 * secondMs;

/**
 * Asks the database each half second whether it is there. One that hangs would hold every question until it goes on,
 * hours perhaps, so it is given up when it has answered nobody for a second. One that takes no new connections, though
 * it answers on those that are open, is kept; only who waits for a new one is told.
 */
export class Pulse {
  readonly #url: string;
  readonly #questions: Questions;
  readonly #onLost: () => void;
  readonly #stop = new AbortController();
  readonly #beating: Promise<void>;
  #isHanging = false;
  #lostAtMs = Number.NEGATIVE_INFINITY;

  /**
   * @param questions those of this process
   * @param onLost told each time that the database has not answered
   */
  constructor(url: string, questions: Questions, onLost: () => void) {
    this.#url = url;
    this.#questions = questions;
    this.#onLost = onLost;
    this.#beating = this.#beat();
  }

  get isHanging(): boolean {
    return this.#isHanging;
  }

  /** Does it hang, or did it a moment ago? */
  isAway(): boolean {
    return this.#isHanging || performance.now() - this.#lostAtMs < aftermathMs;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#beating;
  }

  async #beat(): Promise<void> {
    const { signal } = this.#stop;
    let sql: Sql | null = null;
    while (!signal.aborted) {
      // who waits may wait for a connection: there may be no new ones, though those that are open are served
      if (sql && this.#questions.waitMs > 2 * turnMs) sql = drop(sql);
      sql ??= postgres(this.#url, { max: 1, fetch_types: false, onnotice: () => {}, backoff: () => 0 });
      const before = this.#questions.answered;
      const isAnswered = await this.#listen(sql);
      this.#isHanging = !isAnswered && this.#questions.answered === before;
      if (this.#isHanging) {
        this.#lostAtMs = performance.now();
        this.#onLost();
      }
      if (isAnswered) {
        await sleep(restMs, undefined, { signal, ref: false }).catch(() => {});
        continue;
      }
      if (!this.#isHanging) this.#questions.giveUp(restMs);
      sql = drop(sql);
    }
    if (sql) drop(sql);
  }

  /** Is a question answered in time? A refusal is an answer too: whoever asks is told so by themselves. */
  async #listen(sql: Sql): Promise<boolean> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    // simple: a pooler forgets what was prepared
    sql`select 1`.simple().then(settle, settle);
    for (let turn = 0; turn < patienceTurns && !isSettled && !this.#stop.signal.aborted; turn += 1) {
      await sleep(turnMs, undefined, { signal: this.#stop.signal, ref: false }).catch(() => {});
    }
    return isSettled;
  }
}

/** Waits for nothing: a machine that is gone never closes a connection. */
function drop(sql: Sql): null {
  void sql.end({ timeout: 0 }).catch(() => {});
  return null;
}
