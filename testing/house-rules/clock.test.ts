import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#lib/project.ts';
import { expectOnlyKnown } from '#testing/house-rules/breaches.ts';
import { houseFiles, readSource, withoutComments } from '#testing/house-rules/sources.ts';

/*
 * Only lib/clock.ts reads the time, and everyone else is handed it or asks there. So every copy of the portal goes by
 * one clock, the database's, and a test can hold it. The database itself is never asked in a query: its clock would
 * decide on one side of a comparison and ours on the other. `performance.now()` measures how long something takes.
 */

/** Files that read it themselves, and why. */
const readers: Readonly<Record<string, string>> = {
  'lib/clock.ts': 'is the one',
  'lib/db/database-clock.ts': 'asks the database for lib/clock.ts',
  'lib/db/database-clock.test.ts': 'compares the two',
  'bin/worker.test.ts': 'gives a child process a clock that is wrong',
  'testing/answers/fixed-clock.ts': 'gives the database a clock that stands still',
  'bench/mail/careless-limit.ts': 'is the rival that does without our clock',
  'testing/house-rules/clock.test.ts': 'has the breaches below in texts',
  'testing/house-rules/client-time.test.ts': 'has planted sources too',
};

const inCode =
  /\bDate\.now\b|\bnew Date(?:\(\)|(?![\w(]))|(?<![\w.])Date\(\)|\bTemporal\.Now\b|\.timeOrigin\b|\bdefaultNow\b/;

/** Texts of a source, without what is put into them. */
const texts = (source: string) =>
  (source.match(/`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'/g) ?? []).map((text) => text.replace(/\$\{[^{}]*\}/g, ''));

const inSql =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\(\)|\b(?:current_(?:timestamp|date|time)|localtime(?:stamp)?)\b/i;

function breaches(file: string, source: string): string[] {
  if (file in readers) return [];
  if (file.endsWith('.sql')) return inSql.test(source.replace(/--.*/g, '')) ? [`${file} asks the database`] : [];
  const code = withoutComments(source);
  return [
    ...(inCode.test(code) ? [`${file} reads the time`] : []),
    ...(texts(code).some((text) => inSql.test(text)) ? [`${file} asks the database`] : []),
  ];
}

test('only lib/clock.ts reads the time', () => {
  const migrations = globSync('drizzle/*.sql', { cwd: projectPath() });
  expect(migrations.length).toBeGreaterThan(8);
  expectOnlyKnown(
    'clock',
    [...houseFiles(), ...migrations].flatMap((file) => breaches(file, readSource(file))),
  );
});

test('those who may read it are there', () => {
  const files = houseFiles();
  expect(Object.keys(readers).filter((file) => !files.includes(file))).toEqual([]);
});

describe('a breach is seen:', () => {
  test.each([
    ['milliseconds', 'lib/x.ts', 'const at = Date.now();'],
    ['a function of them', 'lib/x.ts', 'const clock = { now: Date.now };'],
    ['a date', 'lib/x.tsx', 'const at = <Times now={new Date()} />;'],
    ['a date without its brackets', 'lib/x.ts', 'const at = new Date;'],
    ['a text', 'lib/x.ts', 'const at = Date();'],
    ['when the page began', 'enhancements/x.ts', 'const at = performance.timeOrigin + performance.now();'],
    ['a query', 'lib/x.ts', 'await sql`select 1 from stories where publish_at <= now()`;'],
    ['a query in a string', 'lib/x.ts', "await db.unsafe('select current_timestamp');"],
    ['a column’s default', 'lib/x.ts', "const columns = { at: timestamp('at').defaultNow() };"],
    ['a migration', 'drizzle/0100_x.sql', 'ALTER TABLE "a" ADD COLUMN "at" timestamptz DEFAULT now() NOT NULL;'],
  ])('%s', (_name, file, source) => expect(breaches(file, source)).toHaveLength(1));

  test.each([
    ['the clock', 'lib/x.ts', "import { now } from '#lib/clock.ts';\nconst at = now();"],
    ['what is put into a query', 'lib/x.ts', 'await sql`select 1 from stories where publish_at <= $' + '{now()}`;'],
    ['a date of a number', 'lib/x.ts', 'const at = new Date(ms);'],
    ['how long it takes', 'lib/x.ts', 'const begunMs = performance.now();'],
    ['a comment', 'lib/x.ts', '/** Not `Date.now()`. */'],
    ['a migration’s comment', 'drizzle/0100_x.sql', '-- not now()\nSELECT 1;'],
  ])('but not %s', (_name, file, source) => expect(breaches(file, source)).toEqual([]));
});
