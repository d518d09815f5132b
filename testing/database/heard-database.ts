import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { onTestFinished } from 'vitest';

/** A database whose statements a test hears, those that begin and end transactions too. */
export function heardDatabase(url: string) {
  const statements: string[] = [];
  const hear = (_connection: number, statement: string) => void statements.push(statement);
  const client = postgres(url, { max: 4, prepare: false, onnotice: () => {}, debug: hear });
  onTestFinished(() => client.end());
  return { db: drizzle(client, { casing: 'snake_case' }), statements };
}
