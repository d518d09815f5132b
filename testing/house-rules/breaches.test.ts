import { expect, test } from 'vitest';
import { compareBreaches } from '#testing/house-rules/breaches.ts';

test('a breach that is not listed is broken, a listed one that is gone is mended, one of both is known', () => {
  expect(compareBreaches(['a', 'b'], ['b', 'c'])).toEqual({ broken: ['a'], mended: ['c'] });
});
