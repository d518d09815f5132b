import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { seedDemo } from '#demo/seed.ts';
import type { DemoReader } from '#demo/webmail/letter.ts';
import type { DemoStaff } from '#demo/webmail/seed-webmail.ts';
import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';

const people: readonly { role: DemoReader; name: string; email: string }[] = [
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
    const lines = [`The demo newsroom signs in at ${siteUrl}/desk/sign-in`];
    const hire = () => hirePeople(tx, at, lines);
    if ((await seedDemo(tx, at, { onStep, hire, siteUrl })) === 'not-empty') return null;
    await writeFile(join(dataDir, 'first-run.txt'), `${lines.join('\n')}\n`, { mode: 0o600 });
    return lines;
  });
}

/** @param lines where their passwords are written */
async function hirePeople(tx: Db, at: Date, lines: string[]): Promise<DemoStaff> {
  const hired = new Map<DemoReader, Actor>();
  for (const person of people) {
    const { role, name, email } = person;
    const password = randomBytes(12).toString('base64url');
    const { id } = await createStaff(tx, system, { ...person, password }, at);
    lines.push(`  ${role.padEnd(13)}  ${email.padEnd(33)}  ${password}`);
    hired.set(role, { id, name, role });
  }
  return hired;
}
