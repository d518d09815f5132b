import { request as httpRequest } from 'node:http';
import { running } from '#testing/portal/running.ts';
import { credentials } from '#testing/portal/sign-in.ts';
import { expect, test } from './journey.ts';

/** The same portal by a name that is not its own: browsers look for every name under localhost on this machine. */
function elsewhere(path: string): string {
  const url = new URL(path, running().url);
  url.hostname = 'paper.localhost';
  return url.href;
}

test('the desk opened by another address says which one works, and keeps what was typed', async ({ page }) => {
  await page.goto(elsewhere('/desk/sign-in?next=%2Fdesk%2Faccount'));
  const notice = page.getByRole('alert').filter({ hasText: 'The desk works at' });
  await expect(notice).toContainText(`The desk works at ${running().url} only.`);
  const { email, password } = await credentials('editor');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(notice).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveValue(email);
  await expect(page.getByLabel('Password')).toHaveValue(password);
  await notice.getByRole('link').click();
  await expect(page).toHaveURL('/desk/sign-in?next=%2Fdesk%2Faccount');
  await expect(notice).toBeHidden();
});

test('without scripts, what is sent from another address is answered with the right one', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(elsewhere('/desk/sign-in'));
  await expect(page.locator('noscript > p')).toContainText(`Signing in works at ${running().url} only`);
  await page.getByLabel('Email').fill('ann@news.example');
  await page.getByLabel('Password').fill('some long password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: `${running().url}/desk`, exact: true })).toBeVisible();
  await page.context().close();
});

test('signing in leads back to the list as it was asked for', async ({ page }) => {
  const { email, password } = await credentials('editor');
  await page.goto('/desk?state=published&q=the+city');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk?state=published&q=the+city');
});

test('signing in goes where it was asked for, and nowhere else', async ({ page }) => {
  const { email, password } = await credentials('editor');
  await page.goto(`/desk/sign-in?next=${encodeURIComponent('/desk/../..//evil.example')}`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/desk');
  // signed in already: the door leads on at once
  await page.goto(`/desk/sign-in?next=${encodeURIComponent('/desk/x/../../..//evil.example')}`);
  await expect(page).toHaveURL('/desk');
  await page.goto(`/desk/sign-in?next=${encodeURIComponent('/desk/account?x=1')}`);
  await expect(page).toHaveURL('/desk/account?x=1');
  const known = (await page.context().cookies(`${running().url}/desk`)).filter(({ name }) => /^an_known_/.test(name));
  expect(known).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/desk' }]);
});

test('no address of the paper leads a browser to another site', async () => {
  const places = ['', '/desk', '/admin', '/preview', '/story', '/story/x-1', '/share', '/media', '/search', '/calgary'];
  const tricks = [
    ...['//evil.example', '//evil.example/', '/\\evil.example/', '/../..//evil.example/', '/%2e%2e//evil.example/'],
    ...[
      '/%2f/evil.example/',
      '/%5cevil.example/',
      '/;//evil.example/',
      '/.//evil.example/..',
      '//user:pw@evil.example/',
    ],
    ...['/?next=//evil.example', '/?callbackURL=https://evil.example', '/#//evil.example', '//evil.example/%2e%2e/'],
  ];
  for (const path of places.flatMap((place) => tricks.map((trick) => place + trick))) {
    const location = await locationOf(path);
    if (location !== undefined) expect(new URL(location, running().url).origin, path).toBe(running().url);
  }
});

/** Where the answer to a path, exactly as it is written here, leads on to. */
function locationOf(path: string): Promise<string | undefined> {
  const { hostname, port } = new URL(running().url);
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ hostname, port, path, method: 'GET' }, (response) => {
      response.resume().on('end', () => resolve(response.headers.location));
    });
    asked.on('error', reject).end();
  });
}
