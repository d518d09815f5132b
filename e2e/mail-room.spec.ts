import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { allMail, expect, mailTo, recipients, test, unique } from './journey.ts';

test('a held mail is found by its Message-ID and sent again, once, whoever presses', async ({ page, context }) => {
  const friend = `${unique('held')}@reader.example`;
  const messageId = await holdMail(friend);
  await signIn(page, 'editor');
  await page.goto('/desk/mail');
  await expect(page.getByRole('heading', { name: /may or may not have arrived: settle/ })).toBeVisible();
  await page.getByLabel('Message-ID').fill(`message-id=${messageId}`);
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Story to a friend');
  await expect(page.getByText(messageId, { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /\w/ }).and(page.locator('[href="/desk/stories/1"]'))).toBeVisible();
  expect(await page.content()).not.toContain(friend);
  await checkAccess(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole('button', { name: 'Send it again' }).click();
  await expect(page.getByText('It is owed again, and goes out in a moment.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send it again' })).toHaveCount(0);
  await expect(page.getByText('Settled: sent again')).toBeVisible();
  const mail = await mailTo(friend);
  expect(mail.messageId).toBe(messageId);

  // a colleague still looks at the page as it was
  await other.getByRole('button', { name: 'Send it again' }).click();
  await expect(other.getByText(/Nothing was done, because it changed meanwhile/)).toBeVisible();
  await expect.poll(() => standingOf(other)).toBe('Sent');
  expect((await allMail()).filter((each) => recipients(each).includes(friend))).toHaveLength(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a held mail is settled as delivered, and another is dropped', async ({ page }) => {
    const friend = `${unique('delivered')}@reader.example`;
    const [delivered, dropped] = [await holdMail(friend), await holdMail(`${unique('dropped')}@reader.example`)];
    await signIn(page, 'editor');
    await openMail(page, delivered);
    await page.getByRole('button', { name: 'It was delivered' }).click();
    await expect(page.getByText('It counts as delivered.')).toBeVisible();
    expect(await standingOf(page)).toBe('Sent');
    await openMail(page, dropped);
    await page.getByText('Drop it', { exact: true }).click();
    await page.getByRole('button', { name: 'Yes, drop it' }).click();
    await expect(page.getByText('It is dropped, and its addresses are forgotten.')).toBeVisible();
    expect(await standingOf(page)).toBe('Dropped');
    expect((await allMail()).some((each) => recipients(each).includes(friend))).toBe(false);
  });

  test('the mails are shown as their templates make them', async ({ page }) => {
    await signIn(page, 'editor');
    await page.goto('/desk/mail');
    await page.getByRole('link', { name: 'See the mails as readers get them' }).click();
    const headline = (await page.getByLabel('Story').locator('option').first().textContent()) ?? '';
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(page.locator('pre')).toContainText('pat@example.com');
    await page.getByLabel('Mail', { exact: true }).selectOption('Confirmation to a sender');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(frame.getByRole('link', { name: headline })).toBeVisible();
    const background = () => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    await page.getByRole('link', { name: 'Dark' }).click();
    const dark = await background();
    await page.getByRole('link', { name: 'Light', exact: true }).click();
    expect(await background()).not.toBe(dark);
  });
});

test('the list of mails can be of one day and of one kind of end', async ({ page }) => {
  await holdMail(`${unique('listed')}@reader.example`);
  await signIn(page, 'editor');
  await page.goto('/desk/mail');
  const today = page.getByRole('table', { name: 'Mails of the last seven days' }).getByRole('row').nth(1);
  await today.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByRole('heading', { name: /^Mails of \w+day, / })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Mails by where they stand' })
    .getByRole('link', { name: /^Bounced/ })
    .click();
  await expect(page.getByText('No mail here.')).toBeVisible();
  await page.goto('/desk/mail?id=nothing');
  await expect(page.getByText('No mail of this paper has that Message-ID.')).toBeVisible();
});

test('a reporter has no mail room', async ({ page }) => {
  await signIn(page, 'reporter');
  for (const path of ['/desk/mail', '/desk/mail/preview', '/desk/mail/outbox/00000000-0000-4000-8000-000000000000']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  }
  expect((await page.request.get('/desk/mail/preview/html')).status()).toBe(404);
});

/** A mail about the demo's first story, held. @returns its Message-ID */
async function holdMail(friend: string): Promise<string> {
  const child = spawn(process.execPath, [projectPath('testing', 'portal', 'hold-mail.ts'), '1', friend], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), DATA_DIR: running().dataDir },
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`no mail was held: code ${code}`);
  return said.trim().split('\n').at(-1) ?? '';
}

async function openMail(page: Page, messageId: string): Promise<void> {
  await page.goto(`/desk/mail?id=${encodeURIComponent(messageId)}`);
  await expect(page.getByRole('heading', { name: 'Where it stands' })).toBeVisible();
}

async function standingOf(page: Page): Promise<string> {
  await page.reload();
  return (await page.locator('.badge').textContent()) ?? '';
}

async function checkAccess(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
