import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './sources.ts';

const readOfBox = /(orNotFound\(\s*)?\b(\w+)\(database\(\), actor, (?:slug|box|\{)/g;

test('every read of a box on a page takes a grant that is revoked meanwhile for what it is, and no fault of ours', () => {
  const files = sourceFiles(['app/*webmail*/**/*.tsx', 'app/*webmail*/**/read-box.ts']);
  const reads = files.flatMap((file) => [...readSource(file).matchAll(readOfBox)]);
  expect(reads.length).toBeGreaterThan(14);
  expect(reads.flatMap(([, caught, name]) => (caught === undefined ? [name] : []))).toEqual([]);
});

const drawn = /(box(?:Page|Part)\(\s*)?async function (generateMetadata|[A-Z]\w*)/g;
/** These draw what is known here, and ask no mail server; what a title needs stands in `boxTitle`. */
const askNobody = ['BoxFrame', 'TroublePage', 'LeavingMeanwhile', 'WritingPage', 'OnlyReading'];

test('whatever is drawn of a box says so when its mail server is in trouble', () => {
  const files = sourceFiles(['app/*webmail*/webmail/*box*/**/*.tsx']);
  const parts = files.flatMap((file) => [...readSource(file).matchAll(drawn)]);
  const bare = parts.flatMap(([, caught, name = '']) => (caught === undefined ? [name] : []));
  expect(parts.length - bare.length).toBeGreaterThan(9);
  expect(bare.filter((name) => !askNobody.includes(name))).toEqual([]);
  const pages = files.filter((file) => file.endsWith('/page.tsx'));
  expect(pages.filter((file) => !/generateMetadata = boxTitle\(/.test(readSource(file)))).toEqual([]);
});
