import type { Locator, Page } from '@playwright/test';
import { signIn } from '#testing/portal/sign-in.ts';
import { open } from './desk.ts';
import { expect, test } from './journey.ts';
import {
  addSource,
  beginSource,
  expectForReaders,
  newService,
  removeSource,
  rowOf,
  standingOf,
  type TestService,
} from './sources.ts';
import { checkAccess, checkNarrow } from './wires.ts';

// each journey's source is of a service of its own; where it stands among those of its edition is seen by one at a time
test.describe.configure({ mode: 'serial' });

test('every source says in words how it is doing', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto('/desk/sources?edition=santa-barbara');
  await expect(
    page.getByRole('navigation', { name: 'Editions' }).getByRole('link', { name: 'Santa Barbara' }),
  ).toHaveAttribute('aria-current', 'page');
  const airNow = page.getByRole('row', { name: /^U\.S\. EPA AirNow/ });
  await expect(airNow).toContainText('Santa Barbara|CA');
  // nothing stands for it: it answers with an error
  await expect(airNow).toContainText('Readers see invented sample data until a service of the page first answers.');
  await airNow.getByRole('link', { name: 'U.S. EPA AirNow' }).click();
  await expect(page.getByText('Data are preliminary')).toBeVisible();
  const sample = page.getByRole('row', { name: /^sample/ });
  await expect(sample).toContainText(/air: \d+ records?Invented sample data/);
  await expect(sample.getByRole('cell').last()).toHaveText('none');
  await page.getByRole('link', { name: 'All sources of Santa Barbara' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Santa Barbara']);
});

test('a source is added, asked, shown to readers, fails, and keeps what it last said', async ({ page }) => {
  test.slow();
  const service = newService();
  await signIn(page, 'editor');
  await beginSource(page);
  await typeWrong(page, service);
  await expect(page.getByRole('button', { name: 'Add the source' })).toBeFocused();
  await checkAccess(page);
  await addSource(page, service);
  await expect(page.getByLabel('Kilometres around the city')).toHaveValue('60');

  await service.tellWork();
  await press(page.getByRole('button', { name: 'Ask now' }));
  await expect(page.getByText('It answered well. Pages show what it says now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask now' })).toBeFocused();
  await expectWorking(page);
  await expectForReaders(page, service, true);
  await page.goto('/desk/sources');
  await expect(rowOf(page, service)).toContainText('Working');
  await expect(rowOf(page, service)).toContainText(/It last answered well (?:just now|\d minutes? ago)\./);

  await service.tellStatus(503);
  await rowOf(page, service).getByRole('link', { name: 'Open511' }).click();
  await press(page.getByRole('button', { name: 'Ask now' }));
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('The server answered with an error.');
  await expect(page.getByRole('button', { name: 'Ask now' })).toBeFocused();
  await expectFailing(page);
  await expectForReaders(page, service, true);
  await removeSource(page, service);
  await expectForReaders(page, service, false);
});

test('a source is paused, asked again, moved, changed and removed, by the keys alone', async ({ page }) => {
  test.slow();
  const service = newService();
  await signIn(page, 'editor');
  await addSource(page, service);
  await page.goto('/desk/sources?edition=santa-barbara');
  const row = rowOf(page, service);
  const button = (name: RegExp) => row.getByRole('button', { name });

  await press(button(/^Pause/));
  await expect(page.getByText('It is not asked any more, and no page shows it.')).toBeVisible();
  await expect(row).toContainText('It is paused: nobody asks it, and no page shows it.');
  await expect(row.getByRole('cell', { name: /^none$/ })).toBeVisible();
  await expect(button(/^Resume/)).toBeFocused();
  await service.tellWork();
  await press(button(/^Ask now/));
  await expect(page.getByText('It answered well.')).toBeVisible();
  await expect(button(/^Ask now/)).toBeFocused();
  await expectForReaders(page, service, false);
  await press(button(/^Resume/));
  await expect(page.getByText('It is asked again.')).toBeVisible();
  await expect(button(/^Pause/)).toBeFocused();
  await expectForReaders(page, service, true);

  // the last of the traffic's, behind all of the weather's
  const rows = page.getByRole('row').filter({ has: page.getByRole('button') });
  const last = (await rows.count()) - 1;
  await expect(rows.nth(last)).toContainText(service.url);
  await press(button(/^Down/));
  await expect(page.getByText('It stays: all others of the same pages are preferred to it.')).toBeVisible();
  await expect(button(/^Down/)).toBeFocused();
  await press(button(/^Up/));
  await expect(page.getByText('It is preferred now.')).toBeVisible();
  await expect(rows.nth(last - 1)).toContainText(service.url);
  await expect(button(/^Up/)).toBeFocused();
  await press(button(/^Down/));
  await expect(rows.nth(last)).toContainText(service.url);
  await expect(button(/^Down/)).toBeFocused();

  await row.getByRole('link', { name: 'Open511' }).press('Enter');
  const radius = page.getByLabel('Kilometres around the city');
  await radius.fill('near');
  await press(page.getByRole('button', { name: 'Save the settings' }));
  await expect(page.getByText('is a number from 1 to 500', { exact: true })).toBeVisible();
  await expect(radius).toHaveValue('near');
  await radius.fill(' 25 ');
  await press(page.getByRole('button', { name: 'Save the settings' }));
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await expect(radius).toHaveValue('25');
  await expect(page.getByRole('button', { name: 'Save the settings' })).toBeFocused();
  // what was typed is of the version that is there now
  await radius.fill('30');
  await radius.press('Enter');
  await expect(radius).toHaveValue('30');
  await expect(radius).toBeFocused();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await removeSource(page, service);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a source is added, asked, paused, moved, changed and removed', async ({ page }) => {
    test.slow();
    const service = newService();
    await signIn(page, 'administrator');
    await beginSource(page);
    await typeWrong(page, service);
    await addSource(page, service);
    await service.tellWork();
    await page.getByRole('button', { name: 'Ask now' }).click();
    await expect(page.getByText('It answered well. Pages show what it says now.')).toBeVisible();
    await expectWorking(page);
    await service.tellStatus(503);
    await page.getByRole('button', { name: 'Ask now' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText('The server answered with an error.');
    await expectFailing(page);

    await page.getByLabel('Kilometres around the city').fill('25');
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await expect(page.getByText('The settings are saved.')).toBeVisible();
    await expect(page.getByLabel('Kilometres around the city')).toHaveValue('25');

    await page.goto('/desk/sources?edition=santa-barbara');
    const row = rowOf(page, service);
    await row.getByRole('button', { name: /^Pause/ }).click();
    await expect(row).toContainText('It is paused');
    await row.getByRole('button', { name: /^Resume/ }).click();
    await expect(page.getByText('It is asked again.')).toBeVisible();
    await row.getByRole('button', { name: /^Up/ }).click();
    await expect(page.getByText('It is preferred now.')).toBeVisible();
    await row.getByRole('button', { name: /^Down/ }).click();
    await expect(page.getByText('Another is preferred to it now.')).toBeVisible();
    await removeSource(page, service);
  });
});

test('a reporter sees how sources are doing, and changes none', async ({ page }) => {
  await signIn(page, 'reporter');
  await page.goto('/desk/sources');
  const first = page.getByRole('row', { name: /^National Weather Service/ });
  await expect(first).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Add a source/ })).toHaveCount(0);
  await first.getByRole('link', { name: 'National Weather Service' }).click();
  await expect(page.getByRole('heading', { name: 'What it last said' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Settings' })).toHaveCount(0);
  for (const path of ['/desk/sources/new', '/desk/sources/new?edition=calgary&adapter=open511']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of sources are accessible and fit a small phone, ${colorScheme}`, async ({ browser }) => {
    const page = await open(browser, { bypassCSP: true, colorScheme });
    await signIn(page, 'editor');
    for (const path of ['', '?edition=calgary', '/new', '/new?edition=calgary&adapter=caltrans', '/1', '/4']) {
      await page.goto(`/desk/sources${path}`);
      await checkAccess(page);
      await checkNarrow(page);
    }
    await page.context().close();
  });
}

/** A wrong address and a wrong number are refused at their fields, where what was typed still is. */
async function typeWrong(page: Page, { url }: TestService): Promise<void> {
  const address = page.getByLabel('Address of the feed');
  const radius = page.getByLabel('Kilometres around the city');
  const wrong = url.replace('https', 'http');
  await address.fill(wrong);
  await radius.fill('near');
  await press(page.getByRole('button', { name: 'Add the source' }));
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'Nothing was saved yet: look at the fields that are marked.',
  );
  await expect(address).toHaveValue(wrong);
  await expect(address).toHaveAccessibleDescription(/^is a whole address that begins with https/);
  await expect(radius).toHaveValue('near');
  await expect(radius).toHaveAccessibleDescription('is a number from 1 to 500');
  await expect(page.getByRole('radio', { name: 'Santa Barbara' })).toBeChecked();
}

async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

async function expectWorking(page: Page): Promise<void> {
  await expect(standingOf(page)).toHaveText('Working');
  await expect(page.getByText(/^Working It last answered well (?:just now|\d minutes? ago)\.$/)).toBeVisible();
  const said = page.getByRole('row', { name: /^events/ });
  await expect(said).toContainText('events: 1 record');
  await expect(said.locator('time').first()).toHaveAttribute('title', /at \d\d:\d\d Santa Barbara time$/);
}

async function expectFailing(page: Page): Promise<void> {
  await expect(standingOf(page)).toHaveText('Failing');
  await expect(
    page.getByText(/^Failing events: The server answered with an error\. It last answered well /),
  ).toBeVisible();
  const said = page.getByRole('row', { name: /^events/ });
  await expect(said).toContainText('The server answered with an error. It failed once.');
  await expect(said).toContainText('events: 1 record');
}
