/** A query's `page`, from 1, which it is where none is named; null where it names none that could be. */
export function pageNumber(asked: string | string[] = '1'): number | null {
  return typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
}
