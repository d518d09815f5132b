import { PgPreparedQuery } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { secondMs } from '#lib/clock.ts';
import { DatabaseAwayError, isDatabaseAway } from '#lib/db/database-away.ts';
import { Pulse } from '#lib/db/pulse.ts';
import { Questions } from '#lib/db/questions.ts';
import { env } from '#lib/env.ts';
import { processWide } from '#lib/process-wide.ts';

/** What happened to this process's queries, about which the press asks. */
const observed = processWide('database-observed', {
  questions: new Questions(),
  lostAtMs: Number.NEGATIVE_INFINITY,
}).value;

// A failed query's error names its parameters: addresses, password hashes, session tokens. They belong in no log, so
// drizzle is told of none when it runs a query (it wants them for its error and for a cache that is off).
const queries = PgPreparedQuery.prototype as unknown as { queryWithCache: RunQuery };
type RunQuery = (query: string, parameters: unknown[], run: () => Promise<unknown>) => Promise<unknown>;
const runQuery = queries.queryWithCache;
queries.queryWithCache = async function withoutParameters(query, _parameters, run) {
  const { end, givenUp } = observed.questions.ask();
  try {
    const answer = await Promise.race([runQuery.call(this, query, [], run), givenUp]);
    end(true);
    return answer;
  } catch (error) {
    const isAway = isDatabaseAway(error);
    end(!isAway);
    if (isAway) observed.lostAtMs = performance.now();
    throw error;
  }
};

/** What fails is looked at a moment later. */
const aftermathMs = 5 * secondMs;

/** Has a question of this process found the database away a moment ago? */
export function wasDatabaseAway(): boolean {
  return performance.now() - observed.lostAtMs < aftermathMs;
}

/** The database, or a transaction on it: every query takes one first. */
export type Db = Pick<
  PostgresJsDatabase,
  | 'select'
  | 'selectDistinct'
  | 'selectDistinctOn'
  | 'insert'
  | 'update'
  | 'delete'
  | 'execute'
  | 'transaction'
  | '$with'
  | 'with'
>;

export type Connection = {
  db: PostgresJsDatabase;
  /** Waits for what runs, 5 seconds at most. */
  close: () => Promise<void>;
  /** Waits for nothing. */
  drop: () => Promise<void>;
};

/**
 * Seconds between two tries to reach a server that is away. By itself postgres.js waits longer each time, up to twenty
 * seconds, and keeps all queries waiting for as long: nobody would hear that it is away, nor soon that it is back.
 */
export const backoff = () => 0.5;

/**
 * Opens a pool of its own. Most callers want `database()`.
 * @param url `postgres://…`
 * @param maxConnections default 10
 */
export function connect(url: string, maxConnections = 10): Connection {
  const client = postgres(url, {
    max: maxConnections,
    connect_timeout: 10,
    idle_timeout: 60,
    backoff,
    onnotice: () => {},
    // a named statement belongs to a session, and behind a pooler the next query may come to another one
    prepare: false,
    connection: { application_name: 'action-news', TimeZone: 'UTC' },
  });
  return {
    db: drizzle(client, { casing: 'snake_case' }),
    close: () => client.end({ timeout: 5 }),
    drop: () => client.end({ timeout: 0 }),
  };
}

/** This process's pool; null before its first use. */
const pooled = processWide<Connection | null>('database', null);

/**
 * A pool that does not wait for a database that hangs: what was asked fails, what is asked meanwhile fails at once, and
 * whoever holds `db` may ask again when the database goes on.
 */
export function connectWatched(url: string, maxConnections = 10): { connection: Connection; pulse: Pulse } {
  const { questions } = observed;
  let pool = connect(url, maxConnections);
  const pulse = new Pulse(url, questions, () => {
    const lost = pool;
    pool = connect(url, maxConnections);
    void lost.drop().catch(() => {});
  });
  // a transaction asks for its connection before it asks anything else
  const transaction: Db['transaction'] = (run, config) => {
    const { end, givenUp } = questions.ask();
    const begin: typeof run = (tx) => {
      // of one that was given up nobody waits for the answer, and nothing may come
      if (!end(true)) throw new DatabaseAwayError();
      return run(tx);
    };
    return Promise.race([pool.db.transaction(begin, config), givenUp]).finally(() => end(false));
  };
  const db = new Proxy(pool.db, {
    get: (_first, name) => {
      if (pulse.isHanging) throw new DatabaseAwayError();
      return name === 'transaction' ? transaction : Reflect.get(pool.db, name);
    },
  });
  return { connection: { db, close: () => pool.close(), drop: () => pool.drop() }, pulse };
}

/**
 * Makes this process's pool a watched one: to be called before `database()`. A worker, for which nobody waits, does not:
 * it goes on when the database does.
 */
export function watchDatabase(): Pulse {
  const { connection, pulse } = connectWatched(databaseUrl());
  pooled.value = connection;
  return pulse;
}

/** This process's pool on `DATABASE_URL`, opened on first use. */
export function database(): PostgresJsDatabase {
  pooled.value ??= connect(databaseUrl());
  return pooled.value.db;
}

function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set; npm start provides it');
  return url;
}

/** Closes the pool that `database()` opened, if any. */
export async function closeDatabase(): Promise<void> {
  const open = pooled.value;
  pooled.value = null;
  await open?.close();
}
