import { describe, expect, test } from 'vitest';
import { expectOnlyKnown } from '#testing/house-rules/breaches.ts';
import { houseFiles, readSource, withoutComments } from '#testing/house-rules/sources.ts';

/*
 * Only lib/env.ts reads the environment: every variable stands there with its meaning, and is parsed once. Child
 * processes get theirs through `inheritedEnv()`.
 */

/** Files that read it themselves, and why. */
const readers: Readonly<Record<string, string>> = {
  'lib/env.ts': 'is the one',
  'bin/bootstrap.mjs': 'runs on any Node, before there is one that reads TypeScript',
  'lib/apart/run-apart.test.ts': 'has a process say that it has none',
  'testing/house-rules/environment.test.ts': 'has the breaches below in texts',
};

const reads =
  /\bprocess\s*(?:\?\.|\.)\s*env\b|\bprocess\[|\benv\b[^;{}]*\}\s*=\s*process\b|from '(?:node:)?process'|\bimport\.meta\.env\b/;

const breaches = (file: string, source: string) =>
  !(file in readers) && reads.test(withoutComments(source)) ? [`${file} reads the environment`] : [];

test('only lib/env.ts reads the environment', () => {
  const files = houseFiles();
  expect(files.length).toBeGreaterThan(1000);
  expectOnlyKnown(
    'environment',
    files.flatMap((file) => breaches(file, readSource(file))),
  );
});

test('those who may read it do', () => {
  expect(Object.keys(readers).filter((file) => !reads.test(readSource(file)))).toEqual([]);
});

describe('a breach is seen:', () => {
  test.each([
    ['a variable', 'const port = process.env.PORT;'],
    ['all of it', 'spawn(program, { env: { ...process.env } });'],
    ['a part of the process', 'const { pid, env } = process;'],
    ['the module', "import { env } from 'node:process';"],
    ['by a text', "const port = process['env'].PORT;"],
    ['the builder’s own', 'const mode = import.meta.env.MODE;'],
  ])('%s', (_name, source) => expect(breaches('lib/x.ts', source)).toHaveLength(1));

  test.each([
    ['a comment', '/** As in `process.env`. */ // process.env'],
    ['another of the process', 'const folder = process.cwd();'],
  ])('but not %s', (_name, source) => expect(breaches('lib/x.ts', source)).toEqual([]));
});
