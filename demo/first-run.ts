import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { seedDemo } from '#demo/seed.ts';
import { now } from '#lib/clock.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { type Role, system } from '#lib/staff/permissions.ts';

const people: readonly { role: Role; name: string; email: string }[] = [
  { role: 'administrator', name: 'Teddy Lindqvist', email: 'administrator@action-news.example' },
  { role: 'editor', name: 'Marguerite Ochoa', email: 'editor@action-news.example' },
  { role: 'reporter', name: 'Noor Vandersteen', email: 'reporter@action-news.example' },
];

/**
 * Fills an empty database with the demo newsroom and one person of each role, whose generated passwords are kept in
 * `DATA_DIR/first-run.txt` (mode 0600). All of it or nothing.
 * @returns the lines for the log, or null when the database was not empty
 */
export function seedFirstRun(
  db: PostgresJsDatabase,
  { dataDir, siteUrl, onStep }: { dataDir: string; siteUrl: string; onStep: (what: string) => void },
): Promise<string[] | null> {
  const at = now();
  return db.transaction(async (tx) => {
    if ((await seedDemo(tx, at, { onStep })) === 'not-empty') return null;
    const lines = [`The demo newsroom signs in at ${siteUrl}/desk/sign-in`];
    for (const person of people) {
      const password = randomBytes(12).toString('base64url');
      await createStaff(tx, system, { ...person, password }, at);
      lines.push(`  ${person.role.padEnd(13)}  ${person.email.padEnd(33)}  ${password}`);
    }
    await writeFile(join(dataDir, 'first-run.txt'), `${lines.join('\n')}\n`, { mode: 0o600 });
    return lines;
  });
}
