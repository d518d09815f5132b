import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#lib/db/embedded.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { findPgbouncer } from '#testing/database/pooler.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';

/** Vitest's global set-up: one throw-away PostgreSQL for the run, with a migrated template for each test file's own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-test-'));
  // as root the server runs as somebody else, who must be able to walk in
  await chmod(dir, 0o711);
  const server = await startEmbedded({ dir, password: 'for-tests-only', throwAway: true });
  const template = server.url.replace(/\/[^/]*$/, '/template_portal');
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  await sql`create database template_portal`;
  await sql.end();
  await migrateDatabase(template);
  project.provide('databaseUrl', server.url);
  return async () => {
    if (!findPgbouncer()) console.log('left out: behind a real pgbouncer (apt-get install pgbouncer)');
    if (!findDovecot()) console.log('left out: boxes that lie at a mail server (apt-get install dovecot-imapd)');
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
