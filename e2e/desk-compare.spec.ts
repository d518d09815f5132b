import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open, save } from './desk.ts';
import { expect, test, unique } from './journey.ts';

test('what changed since readers’ version is one click away, and any version can be gone back to', async ({
  browser,
}) => {
  const page = await open(browser);
  await signIn(page, 'editor');
  const name = unique('compare');
  await begin(page, `Ferry stops ${name}`);
  await page.getByLabel('Calgary').check();
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.click();
  for (const line of ['The ferry stops at noon.', 'Buses run until midnight.', 'Nobody was hurt.']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText(/^Published /).first()).toBeVisible();

  await page.getByLabel('Headline').fill(`Ferry stops today ${name}`);
  await body.getByText('The ferry stops at noon.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' It starts again on Monday.');
  await save(page);
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'What changed since version 1' }).click();
  const comparison = await opened;
  await expect(comparison.getByRole('heading', { name: 'What changed from version 1 to 2' })).toBeVisible();
  const changes = (part: string) =>
    comparison.locator('.changes').filter({ has: comparison.getByRole('heading', { name: part }) });
  await expect(changes('Headline').locator('ins')).toContainText('today');
  await expect(changes('Body').locator('ins')).toContainText('It starts again on Monday.');
  await expect(changes('Body').locator('del')).toHaveCount(0);
  await expect(changes('Body')).toContainText('2 lines as before');
  await expect(comparison.getByRole('heading', { name: 'Deck' })).toHaveCount(0);

  // without scripts: two versions chosen, and the way back
  const { cookies } = await page.context().storageState();
  const bare = await browser.newContext({ baseURL: running().url, javaScriptEnabled: false });
  await bare.addCookies(cookies);
  const plain = await bare.newPage();
  await plain.goto(comparison.url());
  await plain.getByLabel('From', { exact: true }).selectOption('2');
  await plain.getByLabel('To', { exact: true }).selectOption('1');
  await plain.getByRole('button', { name: 'Compare' }).click();
  await expect(plain.getByRole('heading', { name: 'What changed from version 2 to 1' })).toBeVisible();
  await expect(plain.locator('.changes del').first()).toContainText('today');
  await plain.goto(comparison.url());
  await plain.getByText('Go back to version 1').first().click();
  await expect(plain.getByText('Version 1 becomes the newest version again, as version 3.')).toBeVisible();
  await plain.getByRole('button', { name: 'Yes, go back to version 1' }).click();
  await plain.waitForURL(({ pathname }) => /^\/desk\/stories\/\d+$/.test(pathname));

  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue(`Ferry stops ${name}`);
  await expect(page.getByText('Went back to version 1')).toBeVisible();
  await expect(page.getByRole('link', { name: 'What changed since version 1' })).toHaveCount(0);
  await page.getByRole('link', { name: 'what changed from version 2 to 3' }).click();
  await expect(page.locator('.changes del').first()).toContainText('today');
  await bare.close();
  await page.context().close();
});
