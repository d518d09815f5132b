import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Connection, connect } from '#lib/db/client.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server's URL, with the migrated template database `template_portal`. */
    databaseUrl: string;
  }
}

/**
 * A migrated database for one test file, dropped afterwards. Call at the top of a `describe` or file, use
 * `.current().db` inside tests.
 */
export function testDatabase(): { current: () => Connection & { url: string } } {
  let open: (Connection & { url: string }) | undefined;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const serverUrl = inject('databaseUrl');

  beforeAll(async () => {
    await onServer(serverUrl, (sql) => sql`create database ${sql(name)} template template_portal`);
    const url = serverUrl.replace(/\/[^/]*$/, `/${name}`);
    open = { ...connect(url, 5), url };
  });
  afterAll(async () => {
    await open?.close();
    await onServer(serverUrl, (sql) => sql`drop database ${sql(name)} with (force)`);
  });
  return {
    current: () => {
      if (!open) throw new Error('the test database is open inside tests only');
      return open;
    },
  };
}

async function onServer(url: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end();
  }
}
