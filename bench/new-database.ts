import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { migrateDatabase } from '#lib/db/migrate.ts';

export type WithDatabase = Record<string, string> & { DATABASE_URL: string };

/**
 * A migrated, empty database on the benchmark's server.
 * @param prefix what its name begins with
 */
export async function newDatabase(variables: Record<string, string>, prefix: string): Promise<WithDatabase> {
  const server = variables.DATABASE_URL ?? '';
  const name = `${prefix}_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)}`;
  await admin.end();
  const url = server.replace(/\/[^/]*$/, `/${name}`);
  await migrateDatabase(url);
  return { ...variables, DATABASE_URL: url };
}
