/** A number of an address; null where it is none. */
export function readNumber(typed: string | string[] | undefined): number | null {
  return typeof typed === 'string' && /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null;
}
