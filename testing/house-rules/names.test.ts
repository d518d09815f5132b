import { describe, expect, test } from 'vitest';
import { expectOnlyKnown } from '#testing/house-rules/breaches.ts';
import { houseFiles, readSource } from '#testing/house-rules/sources.ts';

/**
 * Names that say nothing of what comes back, or that only whoever gave them understands. `find` returns null where there
 * is nothing, `get` throws, `list` returns an array; then `count`, `parse`, `format` and `to<Type>`.
 */
const retired: readonly RegExp[] = [/^wordsOf$/, /^[tT]old(?![a-z])/, /^[jJ]udged(?![a-z])/];

const exported =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|type|interface|enum) (\w+)/gm;

/** `export { a, b as c }`, from wherever they are. */
const exportedList = /^export (?:type )?\{([^}]*)\}/gm;

function namesIn(source: string): string[] {
  const declared = [...source.matchAll(exported)].map(([, name = '']) => name);
  const listed = [...source.matchAll(exportedList)].flatMap(([, list = '']) => list.split(','));
  return [...declared, ...listed.map((one) => one.trim().replace(/^type |^.* as /g, ''))];
}

const breaches = (file: string, source: string) =>
  namesIn(source)
    .filter((name) => retired.some((pattern) => pattern.test(name)))
    .map((name) => `${file} exports ${name}`);

test('no exported name is one of those that were given up', () => {
  expectOnlyKnown(
    'names',
    houseFiles().flatMap((file) => breaches(file, readSource(file))),
  );
});

describe('a breach is seen:', () => {
  test.each([
    ['a function', 'export async function wordsOf(text: string) {}'],
    ['a constant', 'export const toldStory = 1;'],
    ['a type', 'export type ToldStory = string;'],
    ['one of a list', 'const a = 1;\nexport { a, b as judged };'],
    ['one handed on', "export type { ToldEntry } from './entry.ts';"],
  ])('%s', (_name, source) => expect(breaches('lib/x.ts', source)).toHaveLength(1));

  test.each([
    ['one that stays inside', 'function told() {}'],
    ['one that only begins so', 'export function judgedness() {}'],
    ['one that is renamed', "export { told as state } from './state.ts';"],
  ])('but not %s', (_name, source) => expect(breaches('lib/x.ts', source)).toEqual([]));
});
