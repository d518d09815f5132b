import { beforeAll, beforeEach, expect } from 'vitest';
import { machineNowMs } from '#lib/clock.ts';
import { staffSignInAttempts } from '#lib/staff/schema.ts';
import { answerAuth } from '#lib/staff/sign-in/answer-auth.ts';
import { type Auth, createAuth } from '#lib/staff/sign-in/auth.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';

export type Credentials = { email: string; password: string };

/** A database where, before each test, there is another editor who has not signed in and no attempt is counted. */
export function signInScene() {
  const database = testDatabase();
  const now = new Date(machineNowMs());
  let auth: Auth;
  let person: TestPerson;
  beforeAll(() => {
    auth = createAuth(database.current().db);
  });
  beforeEach(async () => {
    const { db } = database.current();
    await db.delete(staffSignInAttempts);
    person = await testPerson(db, 'editor', now);
  });

  /** Sends a POST to `/desk/auth…`. */
  async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const request = new Request(`http://localhost:3000/desk/auth${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', ...headers },
    });
    return answerAuth(request, auth);
  }

  /** Signs somebody in from an address and returns what their browser sends from then on. */
  async function signedIn({ email, password }: Credentials = person, address = '192.0.2.9'): Promise<Headers> {
    const response = await post('/sign-in/email', { email, password }, { 'x-client-address': address });
    expect(response.status).toBe(200);
    return new Headers({ cookie: cookiesOf(response).join('; ') });
  }

  return { database, now, post, signedIn, current: () => ({ auth, person }) };
}

/** What a browser would send back. */
export const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
