import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { connect } from '#lib/db/client.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const database = testDatabase();
const nowhere = pgTable('nowhere', { address: text() });

test('the error of a failed query says which query, and nothing that was asked or written with it', async () => {
  const { db, url } = database.current();
  const away = connect(url.replace(/:\d+\//, ':9/'));
  const failures = [
    () => db.insert(nowhere).values({ address: 'pat@reader.example' }),
    () => db.transaction((tx) => tx.insert(nowhere).values({ address: 'pat@reader.example' })),
    () => db.execute(sql`select 1 / 0, ${'pat@reader.example'}::text`),
    () => away.db.execute(sql`select ${'pat@reader.example'}::text`),
  ];
  for (const fail of failures) {
    const error: unknown = await Promise.resolve(fail()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error)).toContain('Failed query');
    expect(inspect(error)).not.toContain('pat@');
    expect(error instanceof Error && error.stack).not.toContain('pat@');
  }
  await away.close();
});
