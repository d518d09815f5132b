import { describe, expect, test } from 'vitest';
import { inlinePicturesOf } from '#lib/webmail/reading/assembly/inline-pictures.ts';

const file = (path: string, contentId: string, isPicture = true) => ({
  contentId,
  file: { path, name: 'a.png', type: 'image/png', sizeBytes: 1, isInline: false, isPicture, warnings: [] },
});
const { byContentId } = inlinePicturesOf([
  file('1', 'a+b@mill.test'),
  file('2', 'Two@mill.test'),
  file('3', 'two@mill.test'),
  file('4', ''),
  file('5', 'a+b@mill.test'),
  file('6', 'draw@mill.test', false),
]);

describe('a body finds a picture', () => {
  test.each([
    ['by its id', 'a+b@mill.test', '1'],
    ['escaped', 'a%2Bb%40mill.test', '1'],
    ['in brackets', '<a+b@mill.test>', '1'],
    ['in escaped brackets', '%3Ca+b@mill.test%3E', '1'],
    ['with its scheme', 'CID:a+b@mill.test', '1'],
    ['in other letters', 'A+B@MILL.TEST', '1'],
    ['in its own letters before others', 'two@mill.test', '3'],
    ['with white space around', ' a+b@mill.test\n', '1'],
  ])('%s', (_name, written, path) => expect(byContentId(written)).toEqual({ path, isPicture: true }));

  test('that isn’t one, and is told so', () => {
    expect(byContentId('draw@mill.test')).toEqual({ path: '6', isPicture: false });
  });

  test.each(['', 'other@mill.test', '%', '%zz', 'constructor', ' '.repeat(500_000)])('but not by %j', (written) => {
    expect(byContentId(written)).toBeNull();
  });
});
