import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#lib/project.ts';
import { readSource } from '#testing/house-rules/sources.ts';

/*
 * Copies are restarted one after another (docs/decisions/0009), so the version before goes on writing after a migration.
 * A migration may therefore take away or tighten only what that version no longer uses: the code stops using a column in
 * one release, and a later one drops it.
 */

/** Up to this one all belong to version 0.1.0, which no older version runs beside. */
const newestOfFirstRelease = '0008_search_rules';

/**
 * What is taken away later than it fell out of use.
 * `statement`: how it begins, in small letters and without quotation marks; `unusedSince`: the first version
 * (package.json) whose code neither reads nor writes it.
 */
const takenAwayLater: readonly { migration: string; statement: string; unusedSince: string }[] = [];

/** In small letters, on one line each. */
const statementsOf = (source: string): string[] =>
  source
    .replace(/--.*/g, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim().replace(/\s+/g, ' ').replaceAll('"', '').toLowerCase())
    .filter((statement) => statement !== '');

const refused: readonly (readonly [string, RegExp])[] = [
  ['drops a table', /^drop (?:table|view|materialized view|type|schema)\b/],
  // COLUMN may be left out
  ['drops a column', /^alter table .*\bdrop (?!constraint\b|default\b|not null\b|expression\b|identity\b)/],
  ['renames', /^alter (?:table|type|view) .*\brename\b/],
  ['tightens a column', /^alter table .*\balter (?:column )?\S+ (?:set not null|drop default)\b/],
  ['changes a type', /^alter table .*\balter (?:column )?\S+ (?:set data )?type\b/],
  ['adds a column that must be written', /^alter table .*\badd column (?!.*\b(?:default|generated)\b).*\bnot null\b/],
  ['adds a constraint', /^alter table .*\badd (?:constraint|check|unique|primary key|foreign key|exclude)\b/],
  ['adds a constraint', /^create unique index\b/],
  // the names that drizzle and the schemas give; others are foreign keys, checks and plain indexes
  [
    'drops what ON CONFLICT goes by',
    /^alter table .*\bdrop constraint (?:if exists )?(?!\S*_(?:fk|check)\b)|^drop index .*_key\b/,
  ],
];

const tableOf = (statement: string) =>
  /^(?:create table|alter table|create unique index .*? on)(?: if (?:not )?exists| only)* (?:public\.)?(\w+)/.exec(
    statement,
  )?.[1];

/** Of tables and columns that the same migration adds the version before knows nothing. */
function isOfNew(statement: string, all: readonly string[]): boolean {
  const table = tableOf(statement);
  const column = /\((\w+)\)/.exec(statement)?.[1];
  return all.some(
    (other) =>
      table !== undefined &&
      tableOf(other) === table &&
      (other.startsWith('create table') || other.includes(`add column ${column} `)),
  );
}

function breaches(migration: string, source: string, listed = takenAwayLater): string[] {
  const statements = statementsOf(source);
  const isListed = (statement: string) =>
    listed.some((one) => one.migration === migration && statement.startsWith(one.statement));
  return statements
    .filter((statement) => !isOfNew(statement, statements) && !isListed(statement))
    .flatMap((statement) =>
      refused.filter(([, pattern]) => pattern.test(statement)).map(([what]) => `${migration} ${what}: ${statement}`),
    );
}

const isEarlier = (version: string, than: string) => version.localeCompare(than, 'en', { numeric: true }) < 0;

test('no migration takes away or tightens what the version before still uses', () => {
  const migrations = globSync('drizzle/*.sql', { cwd: projectPath() })
    .map((file) => basename(file, '.sql'))
    .toSorted();
  expect(migrations).toContain(newestOfFirstRelease);
  const newer = migrations.filter((migration) => migration > newestOfFirstRelease);
  expect(newer.flatMap((migration) => breaches(migration, readSource(`drizzle/${migration}.sql`)))).toEqual([]);
});

test('what is taken away fell out of use in a release before this one', () => {
  const { version } = JSON.parse(readSource('package.json'));
  expect(takenAwayLater.filter(({ unusedSince }) => !isEarlier(unusedSince, version))).toEqual([]);
  expect(isEarlier('0.9.0', '0.10.0')).toBe(true);
});

describe('a breach is seen:', () => {
  test.each([
    ['a column that is dropped', 'ALTER TABLE "stories" DROP COLUMN "deck";'],
    ['the same in few words', 'alter table stories drop deck;'],
    ['beside another', 'ALTER TABLE "stories" ADD COLUMN "a" text, DROP COLUMN IF EXISTS "deck";'],
    ['a table', 'DROP TABLE "stories" CASCADE;'],
    ['another name', 'ALTER TABLE "stories" RENAME COLUMN "deck" TO "summary";'],
    ['no more nulls', 'ALTER TABLE "stories"\n  ALTER COLUMN "deck" SET NOT NULL;'],
    ['no more default', 'ALTER TABLE "stories" ALTER COLUMN "deck" DROP DEFAULT;'],
    ['another type', 'ALTER TABLE "stories" ALTER COLUMN "deck" SET DATA TYPE varchar(10);'],
    ['a column that must be written', 'ALTER TABLE "stories" ADD COLUMN "wire" text NOT NULL;'],
    ['a check', 'ALTER TABLE "stories" ADD CONSTRAINT "x" CHECK (deck <> \'\');'],
    ['one of a kind', 'CREATE UNIQUE INDEX "x" ON "stories" USING btree ("slug");'],
    ['a key', 'ALTER TABLE "stories" DROP CONSTRAINT IF EXISTS "stories_id_pk" CASCADE;'],
    ['a unique index', 'DROP INDEX "stories_slug_key";'],
    ['the second statement', 'SELECT 1;\n--> statement-breakpoint\nDROP TABLE "stories";'],
  ])('%s', (_name, source) => expect(breaches('0100_x', source)).toHaveLength(1));

  test.each([
    ['a new column', 'ALTER TABLE "stories" ADD COLUMN "wire" text DEFAULT \'\' NOT NULL;'],
    ['one that may be empty', 'ALTER TABLE "stories" ADD COLUMN "wire" text;'],
    [
      'fewer rules',
      'ALTER TABLE "stories" ALTER COLUMN "deck" DROP NOT NULL;\nALTER TABLE "a" DROP CONSTRAINT "b_fk";',
    ],
    ['an index', 'DROP INDEX "a";--> statement-breakpoint\nCREATE INDEX "a" ON "stories" ("deck");'],
    [
      'a new table',
      'CREATE TABLE "fronts" ("id" integer NOT NULL);\nALTER TABLE "fronts" ADD CONSTRAINT "k" UNIQUE("id");\nCREATE UNIQUE INDEX "x" ON "fronts" ("id");',
    ],
    [
      'where a new column leads',
      'ALTER TABLE "stories" ADD COLUMN "wire_id" integer;\nALTER TABLE "stories" ADD CONSTRAINT "fk" FOREIGN KEY ("wire_id") REFERENCES "public"."wires"("id");',
    ],
    [
      'what only a new column must be',
      'ALTER TABLE "stories" ADD COLUMN "wire_id" integer;\nCREATE UNIQUE INDEX "k" ON "stories" ("wire_id");',
    ],
    ['a comment', '-- DROP TABLE "stories";\nSELECT 1;'],
  ])('but not %s', (_name, source) => expect(breaches('0100_x', source)).toEqual([]));

  test('nor what fell out of use before', () => {
    const listed = [{ migration: '0100_x', statement: 'alter table stories drop column deck', unusedSince: '0.1.0' }];
    expect(breaches('0100_x', 'ALTER TABLE "stories" DROP COLUMN "deck";', listed)).toEqual([]);
  });
});
