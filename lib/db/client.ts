import { PgPreparedQuery } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '#lib/env.ts';

// A failed query's error names its parameters: addresses, password hashes, session tokens. They belong in no log, so
// drizzle is told of none when it runs a query (it wants them for its error and for a cache that is off).
const queries = PgPreparedQuery.prototype as unknown as { queryWithCache: RunQuery };
type RunQuery = (query: string, parameters: unknown[], run: () => Promise<unknown>) => Promise<unknown>;
const runQuery = queries.queryWithCache;
queries.queryWithCache = function withoutParameters(query, _parameters, run) {
  return runQuery.call(this, query, [], run);
};

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

export type Connection = { db: PostgresJsDatabase; close: () => Promise<void> };

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
  return { db: drizzle(client, { casing: 'snake_case' }), close: () => client.end({ timeout: 5 }) };
}

// Next loads this module several times (server, pages, routes); they share one pool.
const key = Symbol.for('action-news.database');
const store = globalThis as { [key]?: Connection };

/** This process's pool on `DATABASE_URL`, opened on first use. */
export function database(): PostgresJsDatabase {
  const url = env().DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set; npm start provides it');
  store[key] ??= connect(url);
  return store[key].db;
}

/** Closes the pool that `database()` opened, if any. */
export async function closeDatabase(): Promise<void> {
  const open = store[key];
  delete store[key];
  await open?.close();
}
