import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#lib/project.ts';
import { expectOnlyKnown } from '#testing/house-rules/breaches.ts';
import { isTest } from '#testing/house-rules/sources.ts';

/** A folder that no longer fits on a screen is divided by what its files are for. */
const most = 25;

function breaches(files: readonly string[]): string[] {
  const folders = Map.groupBy(
    files.filter((file) => !isTest(file) && !file.endsWith('.md')),
    (file) => dirname(file),
  );
  return [...folders].filter(([, inside]) => inside.length > most).map(([folder]) => `${folder} is too full`);
}

test(`no folder of lib or components has more than ${most} files of source`, () => {
  const files = globSync('{lib,components}/**/*.*', { cwd: projectPath() });
  expect(files.length).toBeGreaterThan(700);
  expectOnlyKnown('folder-size', breaches(files));
});

describe('a breach is seen:', () => {
  const full = Array.from({ length: most }, (_, place) => `lib/press/${place}.ts`);
  test('one file too many', () => expect(breaches([...full, 'lib/press/more.css'])).toEqual(['lib/press is too full']));
  test.each([
    ['a test', 'lib/press/1.test.ts'],
    ['what explains the room', 'lib/press/CONTEXT.md'],
    ['a folder of its own', 'lib/press/routes/1.ts'],
  ])('but not %s', (_name, file) => expect(breaches([...full, file])).toEqual([]));
});
