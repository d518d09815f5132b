import { join } from 'node:path';
import postgres from 'postgres';
import { now } from '#lib/clock.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { print, round } from './figure.ts';
import { generateStories } from './generate-stories.ts';

/**
 * Makes a paper of so many stories, in a database of its own on the server of `DATABASE_URL`.
 * @param variables of the press: DATABASE_URL, DATA_DIR, NODE_ENV
 * @returns the variables of a press that shows it
 */
export async function generatePaper(stories: number, variables: Record<string, string>) {
  const server = variables.DATABASE_URL ?? '';
  const name = `stories_${stories}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)}`;
  await admin.end();
  const url = server.replace(/\/[^/]*$/, `/${name}`);
  await migrateDatabase(url);
  const begun = performance.now();
  await generateStories(url, stories, now());
  print({
    figure: `${stories} stories: seconds to write and index`,
    seconds: round((performance.now() - begun) / 1000),
  });
  return { ...variables, DATABASE_URL: url, DATA_DIR: join(variables.DATA_DIR ?? '', name), DEMO: '0' };
}
