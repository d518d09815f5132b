import type { Browser, Page } from '@playwright/test';
import { runBeside } from '#testing/portal/run-beside.ts';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { open } from './desk.ts';
import { expect } from './journey.ts';
import { newStories, test } from './supplier.ts';
import { addWire, checkAccess, checkNarrow, lineOf, showUntil } from './wires.ts';

/** A supplier's feed from its address to a reader, with the worker that asks it in between. */

test('from the address of a page to a reader, who sees what the supplier changes', async ({ page, browser, begin }) => {
  test.slow();
  const { ferry, market, bulletin } = newStories();
  const supplier = await begin([ferry, bulletin]);
  await signIn(page, 'editor');
  await page.goto('/desk/wires/feeds');
  await page.getByRole('link', { name: 'Add a wire' }).click();
  const address = page.getByLabel('Address of a feed, or of a page that has one');
  await address.fill(supplier.page);
  await address.press('Enter');
  await expect(page.getByRole('heading', { name: 'This is a page. Which of its feeds?' })).toBeVisible();
  await expect(page.getByRole('link', { name: `${supplier.name}: Sport` })).toBeVisible();
  await page.getByRole('link', { name: `${supplier.name}: Local` }).press('Enter');

  const preview = page.getByRole('region', { name: 'What it brings now' });
  await expect(preview).toContainText(`${supplier.name}: Local, 2 stories.`);
  const row = (headline: string) => preview.getByRole('row', { name: headline });
  await expect(row(ferry.headline)).toContainText(ferry.words);
  await expect(row(ferry.headline).getByRole('cell')).toHaveText([/./, '1', 'None']);
  await expect(row(bulletin.headline).getByRole('cell')).toHaveText([/./, '0', /^Rules? .*dropped/]);
  await checkNarrow(page);
  await checkAccess(page);
  await expect(page.getByLabel('Address of the feed')).toHaveValue(supplier.feed);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(`${supplier.name}: Local`);
  await expect(page.getByLabel('Supplier', { exact: true })).toHaveValue(supplier.name);
  await expect(page.getByLabel('Copyright line')).toHaveValue(`© ${supplier.name}. All rights reserved.`);
  await page.getByLabel('Copied, because the licence covers them').check();
  await addWire(page);

  await page.getByRole('link', { name: `${supplier.name}: Local`, exact: true }).click();
  await showUntil(page, () => expect(lineOf(page, ferry.headline)).toBeVisible({ timeout: 500 }));
  await expect(page.getByRole('link', { name: bulletin.headline })).toHaveCount(0);

  const pier = { ...market, name: 'pier', headline: market.headline.replace('opens', 'moves') };
  supplier.tell([pier, market, ferry, bulletin]);
  await runBeside('make-wire-due', `${supplier.name}: Local`);
  const news = page.getByRole('status').filter({ hasText: '2 new stories' });
  await expect(news).toBeVisible({ timeout: 30_000 });
  // nothing moves until somebody wants to see it
  await expect(page.getByRole('link', { name: pier.headline })).toHaveCount(0);
  await news.getByRole('button', { name: 'Show' }).press('Enter');
  await expect(lineOf(page, pier.headline)).toBeVisible();
  await expect(lineOf(page, market.headline)).toBeVisible();
  await expect(news).toHaveCount(0);
  await checkNarrow(page);

  const path = await takeAndPublish(page, ferry.headline);
  const reader = await plainReader(browser, path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(ferry.headline);
  await expect(reader.locator('address')).toContainText(supplier.name);
  await expect(reader.locator('article.story')).toContainText(ferry.words);
  await expect(reader.locator('.wire')).toContainText(`Articled from the ${supplier.name}: Local RSS syndication.`);
  await expect(reader.locator('.wire')).toContainText(`© ${supplier.name}. All rights reserved.`);
  const original = reader.getByRole('link', { name: `Read the whole story at ${supplier.name}` });
  await expect(original).toHaveAttribute('href', new URL('/stories/ferry', supplier.page).href);
  const picture = reader.getByRole('figure').first();
  await expect(picture).toContainText('Boats in the inner harbour.');
  await expect(picture).toContainText('R. Halloran');
  const times = reader.locator('article.story .times');
  await expect(times).not.toContainText('Updated');

  supplier.tell([pier, market, { ...ferry, headline: `${ferry.headline} with cars`, words: 'It carries 12 cars.' }]);
  await runBeside('make-wire-due', `${supplier.name}: Local`);
  await showUntil(reader, () =>
    expect(reader.getByRole('heading', { level: 1 })).toHaveText(`${ferry.headline} with cars`, { timeout: 500 }),
  );
  await expect(times).toContainText(/Updated .*\d/);
  await expect(reader.locator('article.story')).toContainText('It carries 12 cars.');
  await expect(original).toBeVisible();
  await reader.context().close();
});

test('addresses that lead to no feed are answered in words, and stay as they were typed', async ({ page, begin }) => {
  const supplier = await begin([]);
  await signIn(page, 'editor');
  await page.goto('/desk/wires/feeds/new');
  const address = page.getByLabel('Address of a feed, or of a page that has one');
  for (const [typed, words] of [
    ['harbour courier', 'a whole address such as https://news.example.com/feed'],
    ['file:///etc/passwd', 'a whole address such as https://news.example.com/feed'],
    ['https://desk:word@courier.example/feed', 'without a name or password in it'],
    [supplier.answer('/about', '<!doctype html><h1>About us</h1>'), 'There is no feed at this address.'],
    [supplier.answer('/broken', 500), 'The server answered with an error.'],
    [supplier.answer('/gone', 410), 'It is gone for good.'],
    [`${supplier.page}nowhere`, 'There is nothing at that address.'],
    ['http://10.0.0.1/feed', 'The address leads into a private network.'],
    ['http://[::1]:8080/feed', 'The address leads into a private network.'],
    [`http://localhost:${new URL(supplier.page).port}/feeds/local.xml`, 'The address leads into a private network.'],
  ] as const) {
    await address.fill(typed);
    await address.press('Enter');
    await expect(page.getByText(words)).toBeVisible();
    await expect(address).toHaveValue(typed);
  }
  await checkNarrow(page);
  await checkAccess(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a feed is found, looked at and added, and the worker asks it', async ({ page, begin }) => {
    test.slow();
    const { ferry, market } = newStories();
    const supplier = await begin([ferry, market]);
    await signIn(page, 'editor');
    await page.goto('/desk/wires/feeds/new');
    await page.getByLabel('Address of a feed, or of a page that has one').fill(supplier.page);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('link', { name: `${supplier.name}: Local` }).click();
    await expect(page.getByRole('row', { name: market.headline })).toBeVisible();
    await addWire(page);
    const row = page.getByRole('row', { name: supplier.name });
    await showUntil(page, () => expect(row).toContainText('It brought its last story', { timeout: 500 }));
    await row.getByRole('link', { name: `${supplier.name}: Local`, exact: true }).click();
    await showUntil(page, () => expect(page.getByRole('listitem')).toHaveCount(2, { timeout: 500 }));
  });
});

/** Takes a line of the inbox as a draft and publishes that. @returns the story's path */
async function takeAndPublish(page: Page, headline: string): Promise<string> {
  await page.getByRole('link', { name: headline }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: headline })).toBeVisible();
  await preview.getByRole('button', { name: 'Take' }).click();
  await expect(page.getByText('Taken as a draft.')).toBeVisible();
  await page.getByRole('link', { name: 'Taken', exact: true }).click();
  await lineOf(page, headline).getByRole('link', { name: 'Open the story' }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Published.', { exact: true })).toBeVisible();
  return (await page.getByRole('link', { name: 'See it as readers do' }).getAttribute('href')) ?? '';
}

async function plainReader(browser: Browser, path: string): Promise<Page> {
  const reader = await open(browser, { javaScriptEnabled: false });
  await reader.goto(running().url + path);
  return reader;
}
