/** What a date says, before its zone. */
export type DateParts = { year: number; month: number; day: number; hour: number; minute: number; second: number };
export type WrittenDate = DateParts & { zone: string };

/** Two digits mean 1970–2069; five are a fault of somebody's clock. */
export function toYear(written: string): number | null {
  const year = Number(written);
  if (written.length === 2) return year < 70 ? 2000 + year : 1900 + year;
  return written.length === 4 && year >= 1000 ? year : null;
}
