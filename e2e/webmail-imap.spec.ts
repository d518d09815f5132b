import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { letter, openBox } from './webmail.ts';
import { type BoxAtServer, newBoxAtServer } from './webmail-imap.ts';
import { checkAccess, checkNarrow, lineOf } from './wires.ts';

test.describe.configure({ timeout: 120_000 });

const letters = [
  letter({ subject: 'Ice on the river', text: 'The river froze on Monday.' }),
  letter({ subject: 'Stalls on the quay', text: 'They stand until Friday.' }),
  letter({ subject: 'A bench for the square', text: 'Carved from the old elm.' }),
];

const cannotBeReached = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'The mail server cannot be reached' });
const conversations = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
const search = async (page: Page, words: string) => {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
};
const archive = (page: Page) => page.getByRole('button', { name: /^Archive/ }).click();
const select = (page: Page, subject: string) => page.getByRole('checkbox', { name: `Select “${subject}”` }).check();
/** How many messages lie in a folder, as another mail program sees it. */
const lyingIn = (box: BoxAtServer, folder: string) =>
  box.elsewhere(async (client) => {
    const status = await client.status(folder, { messages: true });
    return status ? status.messages : null;
  });

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with' : 'without';
  const enter = (browser: Browser, box: BoxAtServer, more: BrowserContextOptions = {}) =>
    openBox(browser, box, { javaScriptEnabled, ...more });

  test(`a box at the mail server: list, open, file, undo and search, ${scripts} scripts`, async ({ browser }) => {
    const box = await newBoxAtServer(letters);
    const page = await enter(browser, box);
    await expect(page.getByText('Shared, at the mail server')).toBeVisible();
    await expect(conversations(page)).toHaveCount(3);
    await expect(lineOf(page, 'Ice on the river')).toContainText('The river froze on Monday.');
    await page.getByRole('link', { name: 'Ice on the river' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ice on the river' })).toBeVisible();
    await expect(page.getByText('The river froze on Monday.').last()).toBeVisible();
    await page.getByRole('link', { name: /^Back/ }).click();

    await select(page, 'Stalls on the quay');
    await archive(page);
    await expect(page.getByRole('status').filter({ hasText: 'Moved to the archive: 1 conversation.' })).toBeVisible();
    await expect(conversations(page)).toHaveCount(2);
    expect(await lyingIn(box, 'Archive')).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(conversations(page)).toHaveCount(3);
    expect(await lyingIn(box, 'Archive')).toBe(0);

    await search(page, 'elm');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Found in');
    await expect(conversations(page)).toHaveCount(1);
    await expect(lineOf(page, 'A bench for the square')).toBeVisible();
    await page.context().close();
  });

  test(`while the server is away its pages say so, and nothing looks empty, ${scripts} scripts`, async ({
    browser,
  }) => {
    const box = await newBoxAtServer(letters);
    const page = await enter(browser, box);
    await page.getByRole('link', { name: 'Ice on the river' }).click();
    await expect(page.getByRole('link', { name: /original/i }).first()).toBeVisible();
    const original = await page
      .getByRole('link', { name: /original/i })
      .first()
      .getAttribute('href');
    const conversation = page.url();

    await box.setAway(true);
    await page.goto(`/webmail/${box.slug}`);
    await expect(cannotBeReached(page)).toContainText('Nothing is lost');
    await expect(conversations(page)).toHaveCount(0);
    await expect(page.getByText('Nothing waits here')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: `Folders of ${box.name}` })).toBeVisible();
    await search(page, 'elm');
    await expect(cannotBeReached(page)).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('elm');
    await page.goto(conversation);
    await expect(cannotBeReached(page)).toBeVisible();
    const answer = await page.request.get(original ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([503, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toContain('The mail server cannot be reached');

    await page.goto(`/webmail/${box.slug}?folder=inbox&q=elm`);
    await box.setAway(false);
    if (!javaScriptEnabled)
      await expect(async () => {
        await page.getByRole('link', { name: 'Try again' }).click();
        await expect(conversations(page)).toHaveCount(1, { timeout: 500 });
      }).toPass({ timeout: 20_000 });
    // with scripts it is back by itself
    await expect(conversations(page)).toHaveCount(1, { timeout: 20_000 });
    await expect(page.getByRole('searchbox')).toHaveValue('elm');
    await page.context().close();
  });

  test(`the password of one’s own box is entered anew where it is refused, ${scripts} scripts`, async ({ browser }) => {
    const box = await newBoxAtServer(letters, { isOwn: true, password: 'an old one' });
    const page = await enter(browser, box);
    const refusal = page.getByRole('alert').filter({ hasText: 'refuses the password' });
    await expect(refusal).toContainText('It is your own box');
    await refusal.getByRole('link', { name: 'Enter the password' }).click();
    await expect(page.getByText('The mail server refuses the password that is kept.')).toBeVisible();
    const field = page.getByLabel('Password at the mail server');
    const keep = page.getByRole('button', { name: 'Keep this password' });
    await field.fill('a wrong one');
    await keep.click();
    await expect(page.getByText('The mail server refuses this password. Nothing was changed.')).toBeVisible();
    expect(await page.content()).not.toContain('a wrong one');
    await field.fill('secret');
    await keep.click();
    await expect(conversations(page)).toHaveCount(3);
    expect(page.url()).not.toContain('secret');
    await expect(page.getByText('Your own, at the mail server')).toBeVisible();
    await page.getByRole('link', { name: 'Password' }).click();
    await expect(field).toHaveValue('');
    await page.context().close();
  });
}

test('what is filed while the server is away is said not to be, and is where it was', async ({ browser }) => {
  const box = await newBoxAtServer(letters);
  const page = await openBox(browser, box);
  await select(page, 'Stalls on the quay');
  await box.setAway(true);
  await archive(page);
  await expect(cannotBeReached(page)).toBeVisible();
  await expect(page.getByText('Moved to the archive')).toHaveCount(0);
  await box.setAway(false);
  await expect(async () => {
    await expect(conversations(page)).toHaveCount(3, { timeout: 5_000 });
    await select(page, 'Stalls on the quay');
    await archive(page);
    await expect(conversations(page)).toHaveCount(2, { timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
  expect(await lyingIn(box, 'Archive')).toBe(1);
  await page.context().close();
});

test('new mail appears in a page that is open, and so does what another program does', async ({ browser }) => {
  const box = await newBoxAtServer(letters);
  const page = await openBox(browser, box);
  await expect(conversations(page)).toHaveCount(3);
  await box.receive(letter({ subject: 'A ferry at night', text: 'It sails again.' }));
  await expect(lineOf(page, 'A ferry at night')).toBeVisible();
  await box.elsewhere(async (client) => {
    await client.mailboxOpen('INBOX');
    await client.messageMove({ subject: 'A ferry at night' }, 'Trash');
  });
  await expect(lineOf(page, 'A ferry at night')).toHaveCount(0);
  await page.context().close();
});

test('of a shared box whose password is refused it is said who enters it', async ({ browser }) => {
  const box = await newBoxAtServer(letters, { password: 'an old one' });
  const page = await openBox(browser, box);
  const refusal = page.getByRole('alert').filter({ hasText: 'refuses the password' });
  await expect(refusal).toContainText(`mailbox password ${box.slug}`);
  await expect(refusal.getByRole('link', { name: 'Enter the password' })).toHaveCount(0);
  const answer = await page.goto(`/webmail/${box.slug}/password`);
  expect(answer?.status()).toBe(404);
  await page.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`its pages are accessible, ${colorScheme}, and fit a telephone`, async ({ browser }) => {
    const box = await newBoxAtServer(letters, { isOwn: true });
    const page = await openBox(browser, box, { colorScheme });
    const check = async () => {
      await checkAccess(page);
      await checkNarrow(page);
    };
    await expect(conversations(page)).toHaveCount(3);
    await check();
    await page.getByRole('link', { name: 'Password' }).click();
    await expect(page.getByLabel('Password at the mail server')).toBeVisible();
    await check();
    await box.setAway(true);
    await page.goto(`/webmail/${box.slug}`);
    await expect(cannotBeReached(page)).toBeVisible();
    await check();
    await page.context().close();
  });
}
