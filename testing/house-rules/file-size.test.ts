import { describe, expect, test } from 'vitest';
import { expectOnlyKnown } from '#testing/house-rules/breaches.ts';
import { houseFiles, readSource } from '#testing/house-rules/sources.ts';

/** Lines. A longer file is more than one idea. */
const most = 250;

/** The demo's stories are as long as they are. */
const breaches = (file: string, source: string) =>
  !file.startsWith('demo/') && source.split('\n').length - 1 > most ? [`${file} is too long`] : [];

test(`no file outside the demo has more than ${most} lines, tests and style sheets included`, () => {
  expectOnlyKnown(
    'file-size',
    houseFiles().flatMap((file) => breaches(file, readSource(file))),
  );
});

describe('a breach is seen:', () => {
  test('one line too many', () => expect(breaches('e2e/x.spec.ts', '\n'.repeat(most + 1))).toHaveLength(1));
  test('but not the last that fits', () => expect(breaches('e2e/x.spec.ts', '\n'.repeat(most))).toEqual([]));
  test('nor a long story', () => expect(breaches('demo/stories/x.ts', '\n'.repeat(most + 1))).toEqual([]));
});
