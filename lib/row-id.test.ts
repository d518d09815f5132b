import { expect, test } from 'vitest';
import { distinctIds, isRowId } from '#lib/row-id.ts';

test.each([1, 2_147_483_647])('%d may be the id of a row', (id) => expect(isRowId(id)).toBe(true));

test.each([0, -1, 1.5, 2_147_483_648, Number.NaN, Number.POSITIVE_INFINITY])('%d is nobody’s', (id) =>
  expect(isRowId(id)).toBe(false),
);

test('ids are each once, in order', () => expect(distinctIds([10, 2, 10, 1])).toEqual([1, 2, 10]));
