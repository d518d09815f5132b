import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './sources.ts';

const readOfBox = /(orNotFound\(\s*)?\b(\w+)\(database\(\), actor, (?:slug|box|\{)/g;

test('every read of a box on a page takes a grant that is revoked meanwhile for what it is, and no fault of ours', () => {
  const files = sourceFiles(['app/*webmail*/**/*.tsx', 'app/*webmail*/**/read-box.ts']);
  const reads = files.flatMap((file) => [...readSource(file).matchAll(readOfBox)]);
  expect(reads.length).toBeGreaterThan(14);
  expect(reads.flatMap(([, caught, name]) => (caught === undefined ? [name] : []))).toEqual([]);
});
