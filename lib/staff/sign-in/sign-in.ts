import { isAPIError } from 'better-auth/api';
import { failureInWords } from '#lib/staff/forms/failure-in-words.ts';
import { type Auth, auth } from '#lib/staff/sign-in/auth.ts';

/** `failed`: the machines are why, and not what was typed. */
export type SignInOutcome = { kind: 'signed-in' } | { kind: 'wrong' } | { kind: 'limited' | 'failed'; message: string };

/**
 * Signs a person in and, inside Next, sets the session's cookie. An unknown address, a wrong password and a barred
 * person get the same answer after the same work.
 * @param headers of the request: where it comes from, what browser
 */
export async function signIn(
  headers: Headers,
  input: { email: string; password: string },
  using: Auth = auth(),
): Promise<SignInOutcome> {
  try {
    await using.api.signInEmail({ headers, body: { email: input.email.trim(), password: input.password } });
    return { kind: 'signed-in' };
  } catch (error) {
    const failure = failureInWords(error);
    if (failure) return { kind: 'failed', message: failure.message };
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return error.statusCode === 429 ? { kind: 'limited', message: error.message } : { kind: 'wrong' };
  }
}
