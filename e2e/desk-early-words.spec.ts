import { signIn } from '#testing/portal/sign-in.ts';
import { expect, test } from './journey.ts';

/** Forms that come with words in them. */
const forms = [
  { path: '/desk/pages/about/en', line: 'Headline', lines: 'Text', fitsLine: 120 },
  { path: '/desk/authors/1', line: 'Name', lines: 'Biography', fitsLine: 80 },
];

for (const { path, line, lines, fitsLine } of forms) {
  test(`what is typed before the page’s scripts are there, and while they come, stays: ${path}`, async ({ page }) => {
    await signIn(page, 'administrator');
    const scripts = Promise.withResolvers<void>();
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await scripts.promise;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    const field = page.getByLabel(lines, { exact: true });
    const before = await field.inputValue();
    expect(before.length).toBeGreaterThan(20);
    await page.getByLabel(line, { exact: true }).fill('Long '.repeat(fitsLine / 5).concat('and more'));

    await field.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Typed early, ');
    scripts.resolve();
    // until the scripts have taken the page over: they say that the line is too long
    const tooMany = page.getByText('8 too many');
    let typed = 'Typed early, ';
    for (let times = 0; times < 200 && !(await tooMany.isVisible()); times++) {
      await page.keyboard.type('on ');
      typed += 'on ';
    }
    await expect(tooMany).toBeVisible();
    await page.keyboard.type('and late. ');
    await expect(field).toHaveValue(`${typed}and late. ${before}`);
  });
}

test('what is typed early into a form that came back refused stays, beside the lines that came back', async ({
  page,
}) => {
  await signIn(page, 'administrator');
  const scripts = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scripts.promise;
    await route.continue().catch(() => {});
  });
  await page.goto('/desk/authors/1', { waitUntil: 'commit' });
  const biography = page.getByLabel('Biography', { exact: true });
  const came = 'Writes of the river.\n\nAnd of its weirs.';
  await biography.fill(came);
  await page.getByLabel('Name', { exact: true }).fill('Long '.repeat(16).concat('and more'));
  const refused = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Save the author' }).click({ noWaitAfter: true });
  await refused;
  await expect(page.locator('.field-error').first()).toBeVisible();
  await expect(biography).toHaveValue(came);
  await biography.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Early: ');
  scripts.resolve();
  await expect(page.getByText('8 too many')).toBeVisible();
  await page.keyboard.type('and late: ');
  await expect(biography).toHaveValue(`Early: and late: ${came}`);
});
