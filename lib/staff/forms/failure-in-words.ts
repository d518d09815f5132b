import { isDatabaseAway } from '#lib/db/database-away.ts';
import { isDiskFull } from '#lib/errors.ts';
import type { Refused } from '#lib/staff/forms/desk-result.ts';

/** What a person is told where the machines are why nothing was done; null where it is a fault of the program. */
export function failureInWords(error: unknown): Refused | null {
  if (isDatabaseAway(error)) {
    return { kind: 'refused', code: 'away', message: 'The database does not answer just now. Try again in a moment.' };
  }
  if (!isDiskFull(error)) return null;
  const message = 'The server has no room left, and nothing was stored. Tell whoever runs it.';
  return { kind: 'refused', code: 'disk-full', message };
}
