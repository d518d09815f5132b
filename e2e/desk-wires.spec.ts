import type { Page } from '@playwright/test';
import { runBeside } from '#testing/portal/run-beside.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { expect, test, unique } from './journey.ts';
import { checkAccess, lineOf } from './wires.ts';

test('a story is looked at and taken, and the draft has its attribution', async ({ page }) => {
  const wire = await fillInbox('Bridge closes early');
  await openInbox(page, wire);
  await expect(lineOf(page, 'Bridge closes early')).toContainText('New');
  await page.getByRole('link', { name: 'Bridge closes early' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'Bridge closes early' })).toBeVisible();
  await expect(preview).toContainText(`Articled from the ${wire.name} RSS syndication.`);
  await expect(preview.getByRole('link', { name: /^Read the whole story/ })).toHaveAttribute(
    'href',
    /dispatch\.example/,
  );
  await expect(lineOf(page, 'Bridge closes early')).not.toContainText('New');
  await checkAccess(page);
  await preview.getByRole('button', { name: 'Take' }).click();
  await expect(page.getByText('Taken as a draft.')).toBeVisible();
  await preview.getByRole('link', { name: 'Open the story' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('Bridge closes early');
  await expect(page.getByLabel('Copyright')).toHaveValue('© Prairie Dispatch. All rights reserved.');
});

test('stories are published and dropped together, with an answer for each', async ({ page, context }) => {
  const wire = await fillInbox('First to go out', 'Second to go out', 'Decided meanwhile', 'Not for us');
  // no news comes through to this window
  await page.route(/\/desk\/live/, () => {});
  await openInbox(page, wire);
  const other = await context.newPage();
  await openInbox(other, wire, { isSignedIn: true });
  await lineOf(other, 'Decided meanwhile').getByRole('button', { name: /^Drop/ }).click();
  await expect(other.getByText('Dropped.')).toBeVisible();

  for (const headline of ['First to go out', 'Second to go out', 'Decided meanwhile'])
    await lineOf(page, headline).getByRole('checkbox').check();
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Publish what is selected' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
  await expect(page.getByText('2 published, 1 not:')).toContainText('“Decided meanwhile”: Somebody decided before you');
  await expect(page.getByRole('link', { name: 'First to go out' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Taken' }).click();
  await lineOf(page, 'First to go out').getByRole('link', { name: 'Open the story' }).click();
  await page.waitForURL(/\/desk\/stories\/\d+$/);
  const id = page.url().match(/\d+$/)?.[0];
  await page.goto(`/story/any-${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First to go out');
  await expect(page.getByText(`Articled from the ${wire.name} RSS syndication.`)).toBeVisible();
});

test('a line’s own button leaves what is selected elsewhere', async ({ page }) => {
  const wire = await fillInbox('Dropped alone', 'Stays selected', 'Never selected');
  await openInbox(page, wire);
  await lineOf(page, 'Stays selected').getByRole('checkbox').check();
  await lineOf(page, 'Dropped alone').getByRole('button', { name: /^Drop/ }).click();
  await expect(page.getByText('Dropped.')).toBeVisible();
  await expect(lineOf(page, 'Stays selected').getByRole('checkbox')).toBeChecked();
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Take what is selected' }).click();
  await expect(page.getByText('Taken as a draft.')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('what somebody else decides on says so in its line, and goes when it is asked for', async ({ page, context }) => {
  const wire = await fillInbox('Stays here', 'Goes elsewhere', 'Stays too');
  await openInbox(page, wire);
  await lineOf(page, 'Goes elsewhere').getByRole('checkbox').check();
  await lineOf(page, 'Goes elsewhere').getByRole('button', { name: /^Drop/ }).focus();
  const colleague = await context.newPage();
  await openInbox(colleague, wire, { isSignedIn: true });
  await lineOf(colleague, 'Goes elsewhere').getByRole('button', { name: /^Take/ }).click();
  await expect(colleague.getByText('Taken as a draft.')).toBeVisible();

  const line = lineOf(page, 'Goes elsewhere');
  await expect(line.getByText('Decided meanwhile: it is a story.')).toBeVisible();
  await expect(line.getByRole('button')).toHaveCount(0);
  await expect(line.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByText('Select all')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Goes elsewhere' })).toBeFocused();
  await expect(page.getByRole('listitem')).toHaveCount(3);
  await checkAccess(page);
  await page.getByText('1 decided meanwhile').getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('link', { name: 'Goes elsewhere' })).toHaveCount(0);
  await expect(page.getByText('decided meanwhile')).toHaveCount(0);
});

test('the keys alone go through the list, and lose the focus nowhere', async ({ page }) => {
  const wire = await fillInbox('Alpha', 'Beta', 'Gamma', 'Delta');
  await openInbox(page, wire);
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: 'Alpha' })).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await expect(page.getByRole('link', { name: 'Gamma' })).toBeFocused();
  await expect(page.getByText('Dropped.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Beta' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Gamma' })).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.getByRole('link', { name: 'Beta' })).toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('data-open', /\d/);

  await page.getByRole('link', { name: 'Gamma' }).focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toContainText('Publish “Gamma”?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Gamma' })).toBeFocused();
  await page.keyboard.press('o');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Gamma');
  await page.keyboard.press('k');
  await expect(page.getByRole('link', { name: 'Beta' })).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('Taken as a draft.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gamma' })).toBeFocused();

  // a field takes its letters for itself
  await page.getByLabel('Words of the headline').fill('');
  await page.getByLabel('Words of the headline').pressSequentially('delta xu');
  await expect(page.getByLabel('Words of the headline')).toHaveValue('delta xu');
  await page.getByLabel('Words of the headline').blur();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Keys of the list');
  await page.getByRole('checkbox', { name: 'Single keys act on the list' }).uncheck();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('link', { name: 'Alpha' }).focus();
  await page.keyboard.press('d');
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: 'Alpha' })).toBeFocused();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is narrowed, and stories are decided on', async ({ page }) => {
    const wire = await fillInbox('Plain one', 'Plain two', 'Plain three');
    await openInbox(page, wire, { hasScripts: false });
    await page.getByLabel('Doubt').selectOption('Sponsored');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('link', { name: 'Plain two' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plain two');
    await page.getByRole('button', { name: 'Drop' }).click();
    await expect(page.getByText('Dropped.')).toBeVisible();
    await page.getByRole('button', { name: 'Put back' }).click();
    await expect(page.getByText('Back in the inbox.')).toBeVisible();
    await openInbox(page, wire, { isSignedIn: true, hasScripts: false });
    for (const headline of ['Plain one', 'Plain three']) await lineOf(page, headline).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Take what is selected' }).click();
    await expect(page.getByText('2 taken as drafts.')).toBeVisible();
  });

  test('a wire is added, changed and paused, and what was typed comes back', async ({ page }) => {
    const name = unique('Valley Gazette');
    await signIn(page, 'editor');
    await page.goto('/desk/wires/feeds/new');
    await page.getByLabel('Address of the feed').fill(`https://gazette.example/${encodeURIComponent(name)}`);
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Supplier', { exact: true }).fill('Valley Gazette');
    await page.getByLabel('Copyright line').fill('© Valley Gazette');
    await page.getByLabel('The whole text, because a licence says so').check();
    await page.getByRole('button', { name: 'Add the wire' }).click();
    await expect(page.getByText('say what licence allows the full text')).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
    await expect(page.getByLabel('The whole text, because a licence says so')).toBeChecked();
    await page.getByLabel('Licence', { exact: true }).fill('By letter of 3 March.');
    await page.getByRole('button', { name: 'Add the wire' }).click();
    const row = page.getByRole('row', { name: new RegExp(name) });
    await row.getByRole('button', { name: 'Pause' }).click();
    await expect(row.getByText('Paused', { exact: true })).toBeVisible();
    await row.getByRole('link', { name: /^Change/ }).click();
    await page.getByLabel('Minutes between two looks').fill('60');
    await page.getByRole('button', { name: 'Save the wire' }).click();
    await row.getByRole('link', { name: /^Change/ }).click();
    await expect(page.getByLabel('Minutes between two looks')).toHaveValue('60');
  });
});

test('the page of the feeds shows by itself what others do with them', async ({ page, context }) => {
  const { name } = await fillInbox('Of no matter');
  await signIn(page, 'editor');
  await page.goto('/desk/wires/feeds');
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row.getByText('Paused', { exact: true })).toBeVisible();
  const colleague = await context.newPage();
  await colleague.goto('/desk/wires/feeds');
  const press = (button: string) =>
    colleague
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: button })
      .click();
  await press('Resume');
  await expect(row.getByText('Paused', { exact: true })).toHaveCount(0);
  // nobody answers there
  await press('Pause');
  await expect(row.getByText('Paused', { exact: true })).toBeVisible();
});

test('a reporter takes stories, and neither publishes nor drops them', async ({ page }) => {
  const wire = await fillInbox('For a reporter');
  await openInbox(page, wire, { role: 'reporter', hasScripts: false });
  const line = lineOf(page, 'For a reporter');
  await expect(line.getByRole('button')).toHaveText([/^Take/]);
  await page.goto('/desk/wires/feeds');
  await expect(page.getByRole('link', { name: 'Add a wire' })).toHaveCount(0);
  await page.goto('/desk/wires/feeds/new');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
});

type TestWire = { id: string; name: string };

/** A wire of this journey's own, and what waits of it. */
async function fillInbox(...headlines: string[]): Promise<TestWire> {
  const name = unique('Prairie Dispatch');
  return { id: await runBeside('fill-inbox', name, ...headlines), name };
}

/** With scripts, the list is there once it answers to them. */
type Options = { role?: 'editor' | 'reporter'; isSignedIn?: boolean; hasScripts?: boolean };

async function openInbox(page: Page, { id }: TestWire, options: Options = {}) {
  const { role = 'editor', isSignedIn = false, hasScripts = true } = options;
  if (!isSignedIn) await signIn(page, role);
  await page.goto(`/desk/wires?wire=${id}`);
  await expect(page.getByRole('heading', { name: 'Wires', level: 1 })).toBeVisible();
  if (hasScripts) await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
}
