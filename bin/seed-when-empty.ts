import { connect } from '#lib/db/client.ts';
import { readDatabaseClock } from '#lib/db/database-clock.ts';
import { env } from '#lib/env.ts';
import { tell } from './steps.ts';

/**
 * Fills an empty database with the demo newsroom, unless the operator wants none (`DEMO=0`).
 * @returns the lines that tell who signs in; none where nothing was seeded
 */
export async function seedWhenEmpty(): Promise<readonly string[]> {
  const { DATA_DIR, DATABASE_URL, DEMO, SITE_URL } = env();
  if (DEMO === '0') return [];
  const { seedFirstRun } = await import('#demo/first-run.ts');
  const { db, close } = connect(DATABASE_URL ?? '', 4);
  try {
    await readDatabaseClock(db);
    const onStep = (what: string) => tell(`${what} …`);
    return (await seedFirstRun(db, { dataDir: DATA_DIR, siteUrl: SITE_URL, onStep })) ?? [];
  } finally {
    await close();
  }
}
