import { signIn } from '#testing/portal/sign-in.ts';
import { pictureRelease } from '#testing/webmail/releases.ts';
import { expect, test } from './journey.ts';
import { newBox, openBox } from './webmail.ts';
import { checkAccess, checkNarrow } from './wires.ts';

const from = '"Town of Cedar Falls" <press@cedarfalls.example>';
const written = async (subject: string, mark = 'News release') =>
  (await pictureRelease({ subject, from, mark })).toString();

test('a release becomes a story with its pictures, is published, and is one however often it is asked for', async ({
  browser,
}) => {
  const box = await newBox(await written('NEWS RELEASE: New footbridge opens'));
  const page = await openBox(browser, box);
  await page.getByRole('link', { name: 'New footbridge opens' }).click();
  await checkAccess(page);
  const conversation = page.url();
  const other = await page.context().newPage();
  await other.goto(conversation);
  await page.getByRole('button', { name: 'Make a story' }).click();

  await page.waitForURL('**/desk/stories/*');
  await expect(page.getByLabel('Headline')).toHaveValue('New footbridge opens');
  await expect(page.getByLabel('Dateline')).toHaveValue('OAKBANK, Alta.');
  const mail = page.getByRole('complementary', { name: 'The mail it was made from' });
  await expect(mail).toContainText('Media contact: Ida Moss, 555-0147');
  await expect(mail.getByRole('link', { name: 'plan.pdf' })).toBeVisible();
  await checkAccess(page);
  await checkNarrow(page);

  // the page that had the message open all along
  await other.getByRole('link', { name: 'New footbridge opens' }).click();
  await other.waitForURL(page.url());

  await page.getByRole('button', { name: 'Publish now' }).click();
  const published = await page.getByRole('link', { name: 'See it as readers do' }).getAttribute('href');
  await page.goto(published ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New footbridge opens');
  await expect(page.getByRole('main')).toContainText(
    'News release: Town of Cedar Falls (cedarfalls.example, verified).',
  );
  const lead = page.getByRole('figure').filter({ hasText: 'The bridge at dusk.' });
  await expect(lead).toContainText('Lena Ott / Town of Oakbank');
  await expect(page.getByRole('figure').filter({ hasText: 'Mayor Jo Reyes.' })).toContainText('Lena Ott');
  await expect(page.getByRole('link', { name: 'the town said' })).toHaveAttribute(
    'href',
    'https://oakbank.test/bridge?id=4',
  );
  await expect(page.getByRole('main')).not.toContainText('Ida Moss');

  await other.goto(conversation);
  await expect(other.getByText('Story: New footbridge opens')).toBeVisible();
  await expect(other.getByText('Published', { exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Make a story' })).toHaveCount(0);
  await checkAccess(other);
  await checkNarrow(other);
  await page.context().close();
});

test('its embargo stands in the form that publishes it', async ({ browser }) => {
  const mark = 'Embargoed until May 6, 2040, 6 p.m. MDT';
  const box = await newBox(await written('Rink opens in spring', mark));
  const page = await openBox(browser, box);
  await page.getByRole('link', { name: 'Rink opens in spring' }).click();
  await page.getByRole('button', { name: 'Make a story' }).click();
  await page.waitForURL('**/desk/stories/*');
  await page.getByRole('button', { name: /^Publish on Sun, May 6, 2040 at 18:00/ }).click();
  await expect(page.getByText(/^Scheduled: readers see it on Sun, May 6, 2040 at 18:00/)).toBeVisible();
  await page.context().close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a story is made, and its message leads to it', async ({ page }) => {
    const box = await newBox(await written('Library hours change'));
    await signIn(page, 'editor');
    await page.goto(`/webmail/${box.slug}`);
    await page.getByRole('link', { name: 'Library hours change' }).click();
    await page.getByRole('button', { name: 'Make a story' }).click();
    await page.waitForURL('**/desk/stories/*');
    const story = new URL(page.url()).pathname;
    await page.goBack();
    await page.reload();
    await expect(page.getByRole('link', { name: 'Library hours change' })).toHaveAttribute('href', story);
    await expect(page.getByText('Draft', { exact: true })).toBeVisible();
  });
});
