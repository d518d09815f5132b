import type { Refused } from '#lib/staff/forms/desk-result.ts';
import { failureInWords } from '#lib/staff/forms/failure-in-words.ts';
import { type Auth, auth } from '#lib/staff/sign-in/auth.ts';

/**
 * Ends the session of these headers' cookie and, inside Next, takes the cookie away.
 * @returns why the machines could not, and the session is still open; otherwise null
 */
export async function signOut(headers: Headers, using: Auth = auth()): Promise<Refused | null> {
  try {
    await using.api.signOut({ headers });
    return null;
  } catch (error) {
    const failure = failureInWords(error);
    if (!failure) throw error;
    return failure;
  }
}
