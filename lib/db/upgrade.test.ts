import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { projectPath } from '#lib/project.ts';

const name = `upgrade_${process.pid}_${Math.random().toString(36).slice(2)}`;
let server: postgres.Sql;
let sql: postgres.Sql;

beforeAll(async () => {
  const url = inject('databaseUrl');
  server = postgres(url, { max: 1, onnotice: () => {} });
  await server`create database ${server(name)}`;
  sql = postgres(url.replace(/\/[^/]*$/, `/${name}`), { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await server`drop database ${server(name)} with (force)`;
  await server.end();
});

async function migration(file: string): Promise<void> {
  const statements = (await readFile(projectPath('drizzle', `${file}.sql`), 'utf8')).split('--> statement-breakpoint');
  for (const statement of statements) await sql.unsafe(statement);
}

test('what was published before there was a search is found, under its bylines, with its first version', async () => {
  await migration('0000_initial');
  await migration('0001_append_only');
  await sql`insert into editions (slug, name, region, country, language, time_zone, units, latitude, longitude, accent, position)
    values ('sherbrooke', 'Sherbrooke', 'Québec', 'CA', 'fr-CA', 'America/Toronto', 'metric', 45, -72, '#0b4f8a', 1)`;
  await sql`insert into sections (slug, name, position) values ('local', 'Local', 1)`;
  const at = '2025-11-23T12:00:00Z';
  await sql`insert into stories (state, version, publish_at, created_at, changed_at) values ('published', 1, ${at}, ${at}, ${at})`;
  const body = [
    { type: 'paragraph', text: [{ text: 'On ferme « l’école » du pont.' }] },
    { type: 'image', picture: { mediaId: 'x', caption: 'La passerelle gelée', credit: 'O. Roy', alt: '' } },
  ];
  await sql`insert into story_revisions
    (story_id, number, slug, section_id, edition_ids, prominence, language, kicker, headline, deck, bylines, dateline, body, saved_at)
    values (1, 1, 'x', 1, '{1}', 'standard', 'fr', '', 'Une rivière', '', '{"Élodie  Roy"}', '', ${sql.json(body)}, ${at})`;
  await sql`update stories set head_revision_id = 1, live_revision_id = 1`;
  await sql`insert into story_placements (story_id, edition_id, section_id, public_at) values (1, 1, 1, ${at})`;

  await migration('0002_the_whole_paper');

  for (const words of ['ecole', 'rivieres', 'passerelles', 'roy']) {
    const found =
      await sql`select story_id from story_documents where document @@ plainto_tsquery('paper_french', ${words})`;
    expect(
      found.map((row) => row.story_id),
      words,
    ).toEqual([1]);
  }
  expect(await sql`select name_key from story_bylines`).toMatchObject([{ name_key: 'elodie roy' }]);
  expect(await sql`select story_id, revision_id, significant from story_publications`).toMatchObject([
    { story_id: 1, revision_id: 1, significant: true },
  ]);
  const words = (await sql`select word from story_words order by word`).map((row) => row.word);
  expect(words).toContain('passerelle');
});
