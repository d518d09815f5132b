import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerAuth } from '#lib/staff/sign-in/answer-auth.ts';
import type { Auth } from '#lib/staff/sign-in/auth.ts';
import { signInScene } from '#testing/staff/sign-in-scene.ts';
import type { TestPerson } from '#testing/staff/test-person.ts';

const { post, current } = signInScene();
let auth: Auth;
let person: TestPerson;
beforeEach(() => {
  ({ auth, person } = current());
});

describe('/desk/auth', () => {
  test.each([
    '/sign-up/email',
    '/update-user',
    '/change-password',
    '/delete-user',
    '/get-session',
    '/list-sessions',
    '/reset-password/x',
    '/callback/x',
    '/sign-in/social',
    '/sign-in/email/',
    '/../auth/sign-up/email',
    '',
  ])('has no %s', async (path) => {
    expect((await post(path, {})).status).toBe(404);
  });

  test.each([
    '/desk',
    '//evil.example',
    '/desk/../..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/desk\n{"level":"error"}',
  ])('leads nowhere, whatever callbackURL=%j says', async (callbackURL) => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    const query = `?callbackURL=${encodeURIComponent(callbackURL)}`;
    const body = { ...person, callbackURL, redirectTo: callbackURL, errorCallbackURL: callbackURL };
    const answer = await post(`/sign-in/email${query}`, body, { 'x-client-address': '192.0.2.1' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('location')).toBeNull();
    expect(await answer.json()).toMatchObject({ redirect: false });
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  test.each([
    ['nothing', ''],
    ['half an object', '{"email"'],
    ['a list', '[]'],
    ['an address that is no text', '{"email":{},"password":"x"}'],
    ['more than anybody types', JSON.stringify({ email: 'x'.repeat(20_000), password: 'x' })],
  ])('refuses %s in words', async (_what, body) => {
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:3000' };
    const request = new Request('http://localhost:3000/desk/auth/sign-in/email', { method: 'POST', headers, body });
    const answer = await answerAuth(request, auth);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toBe('An email and a password in JSON, please\n');
  });

  test('refuses a foreign Origin', async () => {
    const { email, password } = person;
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    const headers = { origin: 'https://evil.example', cookie: 'a=b', 'x-client-address': '192.0.2.1' };
    expect((await post('/sign-in/email', { email, password }, headers)).status).toBe(403);
    complaints.mockRestore();
  });
});
