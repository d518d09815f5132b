import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { secondMs } from '#lib/clock.ts';

/** A database that is there answers within milliseconds, however busy it is: this asks it nothing. */
const patienceMs = secondMs;
const restMs = secondMs / 2;
/** What fails is looked at a moment later, and is still the database's fault. */
const aftermathMs = 5 * secondMs;

/** The database took a question and does not answer: it is stopped, or its machine is gone without a word. */
export class DatabaseAwayError extends Error {
  readonly code = 'DATABASE_AWAY';

  constructor() {
    super('the database does not answer');
    this.name = 'DatabaseAwayError';
  }
}

/**
 * Asks the database each half second whether it is there. One that hangs would hold every question until it goes on,
 * hours perhaps, so it is given up when it has not answered for a second.
 */
export class Pulse {
  readonly #url: string;
  readonly #onLost: () => void;
  readonly #stop = new AbortController();
  readonly #beating: Promise<void>;
  #isHanging = false;
  #lostAtMs = Number.NEGATIVE_INFINITY;

  /** @param onLost told each time that the database has not answered */
  constructor(url: string, onLost: () => void) {
    this.#url = url;
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
      sql ??= postgres(this.#url, { max: 1, fetch_types: false, onnotice: () => {}, backoff: () => 0 });
      this.#isHanging = !(await isAnswered(sql));
      if (this.#isHanging) {
        this.#lostAtMs = performance.now();
        this.#onLost();
        // a machine that is gone never closes a connection
        void sql.end({ timeout: 0 }).catch(() => {});
        sql = null;
      }
      await sleep(restMs, undefined, { signal, ref: false }).catch(() => {});
    }
    await sql?.end({ timeout: 0 });
  }
}

/** A refusal is an answer too: whoever asks is told so by themselves. */
async function isAnswered(sql: Sql): Promise<boolean> {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  // simple: a pooler forgets what was prepared
  const asked = sql`select 1`.simple().then(settle, settle);
  await Promise.race([asked, sleep(patienceMs, undefined, { ref: false })]);
  // when this process was held up itself, the answer may have been waiting for us
  if (!isSettled) await nextTurn();
  if (!isSettled) await nextTurn();
  return isSettled;
}
