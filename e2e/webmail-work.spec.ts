import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { runBeside } from '#testing/portal/run-beside.ts';
import { credentials, signIn } from '#testing/portal/sign-in.ts';
import { open } from './desk.ts';
import { expect, test, unique } from './journey.ts';
import { deliver, letter } from './webmail.ts';
import { checkAccess, checkNarrow, lineOf } from './wires.ts';

/** What a newsroom can wait for. */
const soon = { timeout: 15_000 };

/** A box of an editor and a reporter, with these mails in it. */
async function sharedBox(...mails: string[]): Promise<string> {
  const slug = unique('work').toLowerCase().slice(0, 40);
  const people = await Promise.all((['editor', 'reporter'] as const).map(credentials));
  await runBeside('make-box', slug, `Work ${slug.slice(5)}`, ...people.map(({ email }) => email));
  await deliver(slug, ...mails);
  return slug;
}

async function enter(
  browser: Browser,
  role: 'editor' | 'reporter',
  slug: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await open(browser, options);
  await signIn(page, role);
  await page.goto(`/webmail/${slug}`);
  return page;
}

const mail = (subject: string, id: string, answers = '') =>
  letter({
    subject,
    text: `About ${subject}, ${id}.`,
    more: [`Message-ID: <${id}@river.example>`, ...(answers ? [`In-Reply-To: <${answers}@river.example>`] : [])],
  });
const strip = (page: Page) => page.getByRole('form', { name: 'Work on this conversation' });
const told = (page: Page, words: RegExp | string) => page.getByRole('status').filter({ hasText: words });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const select = (page: Page, ...subjects: string[]) =>
  subjects.reduce(
    (before, subject) => before.then(() => page.getByRole('checkbox', { name: `Select “${subject}”` }).check()),
    Promise.resolve(),
  );
const inList = (page: Page, name: string) => page.getByRole('button', { name: `${name} what is selected` }).click();

test.describe.configure({ timeout: 90_000 });

test('one takes a conversation and writes a note; a colleague sees it at once, and who is there', async ({
  browser,
}) => {
  const box = await sharedBox(mail('Ice on the river', 'ice'));
  const [ana, ben] = [await enter(browser, 'editor', box), await enter(browser, 'reporter', box)];
  await ana.getByRole('link', { name: 'Ice on the river' }).click();
  await expect(lineOf(ben, 'Ice on the river')).toContainText('is reading this too', soon);
  await ben.getByRole('link', { name: 'Ice on the river' }).click();
  await expect(told(ana, 'is reading this too')).toBeVisible(soon);

  await press(ana, 'Take it');
  await expect(told(ana, /Now with .+: 1 conversation\./)).toBeVisible();
  await expect(strip(ana)).toContainText('(you)');
  await expect(strip(ben).getByRole('button', { name: 'Take over' })).toBeVisible(soon);
  await ana.getByText('Write a note to colleagues').click();
  await ana.getByRole('textbox', { name: 'Note' }).fill('She called. See https://river.example/ice');
  await press(ana, 'Add the note');
  const note = ben.getByRole('region', { name: /^Note of/ });
  await expect(note).toContainText('She called.', soon);
  await expect(note.getByRole('link')).toHaveAttribute('href', 'https://river.example/ice');
  await expect(note.getByRole('button')).toHaveCount(0);

  const own = ana.getByRole('region', { name: /^Note of/ });
  await own.getByText('Change', { exact: true }).click();
  await own.getByRole('textbox', { name: 'Your note' }).fill('She called twice.');
  await own.getByRole('button', { name: 'Save the note' }).click();
  await expect(note).toContainText('She called twice.', soon);
  await own.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toContainText('See https://river.example/ice', soon);
  await own.getByRole('button', { name: 'Take it away' }).click();
  await expect(note).toHaveCount(0, soon);
  await own.getByRole('button', { name: 'Put it back' }).click();
  await expect(note).toContainText('She called.', soon);

  await press(ben, 'Take over');
  await expect(strip(ben)).toContainText('(you)');
  await ben.getByRole('link', { name: 'Reply', exact: true }).first().click();
  await expect(told(ana, 'is answering')).toBeVisible(soon);
  await ben.goto(`/webmail/${box}`);
  await expect(told(ana, /is (?:reading|answering)/)).toHaveCount(0, soon);
  await Promise.all([ana, ben].map((page) => page.context().close()));
});

test('done is undone, done again, and opened by a new mail; lists show whose and in which state', async ({
  browser,
}) => {
  const box = await sharedBox(mail('Stalls on the quay', 'stalls'), mail('A bench', 'bench'));
  const page = await enter(browser, 'editor', box);
  await select(page, 'Stalls on the quay', 'A bench');
  await inList(page, 'Take');
  await expect(told(page, /Now with .+: 2 conversations\./)).toBeVisible();
  // what is selected stays so
  await page.getByRole('checkbox', { name: 'Select “Stalls on the quay”' }).uncheck();
  await inList(page, 'Done');
  await expect(told(page, 'Marked done: 1 conversation.')).toBeVisible();
  await press(page, 'Undo');
  await expect(told(page, 'Marked open: 1 conversation.')).toBeVisible();
  await select(page, 'A bench');
  await inList(page, 'Done');
  await expect(lineOf(page, 'A bench')).toContainText('Done');

  const filters = page.getByRole('navigation', { name: 'Which conversations' });
  const lines = page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
  await filters.getByRole('link', { name: 'Mine' }).click();
  await expect(lines).toHaveCount(2);
  await filters.getByRole('link', { name: 'Done' }).click();
  await expect(lines).toHaveCount(1);
  await expect(page).toHaveURL(/owner=me&state=done/);
  await deliver(box, mail('Re: A bench', 'bench-2', 'bench'));
  await expect(page.getByText('No such conversation is here.')).toBeVisible(soon);
  await page.getByRole('searchbox').fill('is:mine is:open bench');
  await page.goto(`/webmail/${box}?q=is:mine+is:open+bench`);
  await expect(lines).toHaveCount(1);
  await page.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`merged and split with undo, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const box = await sharedBox(mail('The choir', 'choir'), mail('Choir, once more', 'choir-2'));
    const page = await enter(browser, 'editor', box, { javaScriptEnabled });
    const lines = page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
    await page.getByRole('link', { name: 'Choir, once more' }).click();
    const old = page.url();
    await page.goto(`/webmail/${box}`);
    await select(page, 'The choir', 'Choir, once more');
    await inList(page, 'Merge');
    await expect(told(page, 'Merged into one: 2 conversations.')).toBeVisible();
    await expect(lines).toHaveCount(1);
    await press(page, 'Undo');
    await expect(lines).toHaveCount(2);
    await select(page, 'The choir', 'Choir, once more');
    await inList(page, 'Merge');
    await expect(lines).toHaveCount(1);

    await page.goto(old);
    await expect(page.getByRole('heading', { level: 1, name: 'The choir' })).toBeVisible();
    expect(page.url()).not.toBe(old);
    await expect(page.locator('details.mail-message')).toHaveCount(2);
    await page.getByRole('button', { name: 'Split off from here' }).click();
    await expect(told(page, 'Split off as a conversation of its own: 1 message.')).toBeVisible();
    await expect(page.locator('details.mail-message')).toHaveCount(1);
    await press(page, 'Undo');
    await expect(page.locator('details.mail-message')).toHaveCount(2);

    await press(page, 'Take it');
    await expect(strip(page)).toContainText('(you)');
    await press(page, 'Waiting');
    await expect(strip(page).getByRole('button', { name: 'Waiting', pressed: true })).toBeVisible();
    await page.getByText('Write a note to colleagues').click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the choir.');
    await press(page, 'Add the note');
    await expect(page.getByRole('region', { name: /^Note of/ })).toContainText('Ask the choir.');
    await page.context().close();
  });
}

test('whose grant is revoked, or who is signed out, loses an open page at once, and the next act is refused', async ({
  browser,
}) => {
  const box = await sharedBox(mail('The weir', 'weir'));
  const [page, other] = [await enter(browser, 'reporter', box), await enter(browser, 'reporter', box)];
  await page.getByRole('link', { name: 'The weir' }).click();
  await expect(strip(page)).toBeVisible();
  const { email } = await credentials('reporter');
  await runBeside('close-box', box, email);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible(soon);
  await expect(other.getByRole('heading', { name: 'There is nothing here' })).toBeVisible(soon);

  const another = await sharedBox(mail('The lock', 'lock'));
  // a page that hears nothing any more, and draws nothing anew by itself
  await page.route(/\/desk\/live/, (route) => route.abort());
  await page.goto(`/webmail/${another}`);
  await page.getByRole('link', { name: 'The lock' }).click();
  await expect(strip(page)).toBeVisible();
  await expect(page.getByRole('navigation', { name: /^Folders of/ })).not.toContainText('unread');
  const tab = await page.context().newPage();
  await tab.goto('/webmail');
  await tab.getByRole('button', { name: 'Sign out' }).click();
  await expect(tab.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible();
  await press(page, 'Take it');
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await Promise.all([page, other].map((each) => each.context().close()));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list and a conversation with a note are accessible, ${colorScheme}, and fit a telephone`, async ({
    browser,
  }) => {
    const box = await sharedBox(mail('The mill', 'mill'), mail('Re: The mill', 'mill-2', 'mill'));
    const page = await enter(browser, 'editor', box, { colorScheme });
    await select(page, 'The mill');
    await inList(page, 'Waiting');
    await expect(lineOf(page, 'The mill')).toContainText('Waiting');
    await checkAccess(page);
    await checkNarrow(page);
    await page.getByRole('link', { name: 'The mill' }).click();
    await press(page, 'Take it');
    await page.getByText('Hand over').first().click();
    await page.getByText('Write a note to colleagues').click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the miller.');
    await press(page, 'Add the note');
    await page
      .getByRole('region', { name: /^Note of/ })
      .getByText('Change')
      .click();
    await checkAccess(page);
    await checkNarrow(page);
    await page.context().close();
  });
}
