import { z } from 'zod';

/** The largest number that PostgreSQL's integer holds. */
export const maxInteger = 2_147_483_647;

/** The id of a row: any other number is nobody's. */
export const rowId = z.int().positive().max(maxInteger);

export function isRowId(id: number): boolean {
  return rowId.safeParse(id).success;
}

/** Each once, in order. */
export function distinctIds(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((one, other) => one - other);
}
