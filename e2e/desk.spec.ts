import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { running } from '#testing/portal/running.ts';
import { credentials, signIn } from '#testing/portal/sign-in.ts';
import { expect, test, unique } from './journey.ts';

const deskPages = [
  '/desk',
  '/desk/stories/new',
  '/desk/stories/1',
  '/desk/staff',
  '/desk/mail',
  '/desk/mail/preview',
  '/desk/account',
];
/** Checked in width and as HTML as well; they are made of the same parts as those above. */
const furtherPages = [
  '/desk/stories/1/versions/1',
  '/desk/topics',
  '/desk/authors',
  '/desk/authors/new',
  '/desk/authors/1',
  '/desk/pages',
  '/desk/pages/about/en',
  '/desk/pages/about/en/versions/1',
  '/desk/alerts',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the desk’s pages are accessible and fit a phone, ${colorScheme}`, async ({ browser }) => {
    test.slow();
    const page = await open(browser, { bypassCSP: true, colorScheme, viewport: { width: 360, height: 740 } });
    await page.goto('/desk/sign-in');
    expect(await faultsOf(page), '/desk/sign-in').toEqual([]);
    await signIn(page, 'administrator');
    for (const path of [...deskPages, '/preview/1']) {
      await page.goto(path);
      // the editor opens in the browser only
      if (path.startsWith('/desk/stories')) await expect(page.getByRole('textbox', { name: 'Body' })).toBeVisible();
      expect(await faultsOf(page), path).toEqual([]);
    }
    await page.context().close();
  });
}

test('every page of the desk fits a small phone', async ({ browser }) => {
  const page = await open(browser, { viewport: { width: 320, height: 640 } });
  await page.goto('/desk/sign-in');
  expect(await page.evaluate(tooWide), '/desk/sign-in').toEqual([]);
  await signIn(page, 'administrator');
  for (const path of [...deskPages, ...furtherPages]) {
    await page.goto(path);
    if (/stories\/(?:new|\d+)$/.test(path)) await expect(page.getByRole('textbox', { name: 'Body' })).toBeVisible();
    expect(await page.evaluate(tooWide), path).toEqual([]);
  }
  await page.context().close();
});

test('the desk’s pages are valid HTML', async ({ page, request }) => {
  await signIn(page, 'administrator');
  const html = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const path of ['/desk/sign-in', ...deskPages, ...furtherPages]) {
    // whoever is signed in is led on from there
    const text = await (await (path === '/desk/sign-in' ? request : page.request).get(path)).text();
    // an address that is none, and a choice that must be made and is made already
    expect(text, path).not.toMatch(/\baction=""|<select[^>]*\brequired/);
    const report = await html.validateString(text);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map((m) => `${m.ruleId} ${m.message} ${m.selector}`),
    );
    expect(faults, path).toEqual([]);
  }
});

test('a story of every kind of block reaches the reader as it was written', async ({ browser }) => {
  test.slow();
  const headline = `Every kind of block ${unique('blocks')}`;
  const editor = await open(browser);
  await signIn(editor, 'editor');
  await begin(editor, headline);
  await editor.getByLabel('Calgary').check();
  const body = editor.getByRole('textbox', { name: 'Body' });
  const { keyboard } = editor;
  const use = (tool: string) => editor.getByRole('toolbar').getByRole('button', { name: tool, exact: true }).click();
  const block = (name: string) => editor.getByRole('region', { name, exact: true });

  await body.click();
  await keyboard.type('Plain, ');
  await keyboard.press('Control+b');
  await keyboard.type('bold');
  await keyboard.press('Control+b');
  await keyboard.type(', ');
  await keyboard.press('Control+i');
  await keyboard.type('italic');
  await keyboard.press('Control+i');
  await keyboard.type(' and ');
  await use('Link');
  await editor.getByLabel('Link to').fill('example.com/linked');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await use('Subhead');
  await keyboard.type('A subhead between');
  await keyboard.press('Enter');
  for (const [tool, item] of [
    ['Bullets', 'a bullet'],
    ['Numbers', 'a number'],
  ] as const) {
    await use(tool);
    await keyboard.type(item);
    await keyboard.press('Enter');
    await keyboard.press('Enter');
  }
  await keyboard.type('The last paragraph.');

  await use('Pull quote');
  await block('Pull quote').getByRole('textbox', { name: 'Quote' }).fill('We were ready.');
  await block('Pull quote').getByLabel('Who said it').fill('The mayor');
  await use('Table');
  await block('Table').getByLabel('Table caption').fill('Snow by month');
  await block('Table').getByLabel('Head, column 1').fill('Month');
  await block('Table').getByLabel('Head, column 2').fill('Snow');
  await block('Table').getByLabel('Row 1, column 1').fill('May');
  await block('Table').getByLabel('Row 1, column 2').fill('3 cm');
  await use('Link card');
  await block('Link card').getByLabel('Address').fill('https://example.com/card');
  await block('Link card').getByLabel('Its headline').fill('The whole report');
  await use('Picture');
  await sendPictures(editor, ['#2f6b3a']);
  await nameLastPicture(editor, 'A field');
  await use('Gallery');
  await sendPictures(editor, ['#2c3f7d', '#7d2c5a']);
  await editor.getByRole('button', { name: 'Use 2 pictures' }).click();
  await nameLastPicture(editor, 'A quilt');
  const first = block('Gallery').getByRole('listitem').first();
  await first.getByLabel('Caption').fill('A lake.');
  await first.getByLabel('Credit').fill('Photo: Noor Vandersteen');
  await first.getByLabel('Alt text').fill('A lake');
  await editor.getByRole('button', { name: 'Publish now' }).click();
  await expect(editor.getByText('Published.', { exact: true })).toBeVisible();
  const path = await editor.getByRole('link', { name: 'See it as readers do' }).getAttribute('href');
  await editor.context().close();

  const reader = await open(browser, { javaScriptEnabled: false });
  await reader.goto(path ?? '');
  const story = reader.getByRole('article').first();
  await expect(story.locator('strong', { hasText: /^bold$/ })).toBeVisible();
  await expect(story.locator('em', { hasText: /^italic$/ })).toBeVisible();
  await expect(story.getByRole('link', { name: 'example.com/linked' })).toHaveAttribute(
    'href',
    'https://example.com/linked',
  );
  await expect(story.getByRole('heading', { name: 'A subhead between' })).toBeVisible();
  await expect(story.locator('ul > li', { hasText: 'a bullet' })).toBeVisible();
  await expect(story.locator('ol > li', { hasText: 'a number' })).toBeVisible();
  await expect(story.getByText('We were ready.')).toBeVisible();
  await expect(story.getByRole('table', { name: 'Snow by month' }).getByRole('cell', { name: '3 cm' })).toBeVisible();
  await expect(story.getByRole('link', { name: 'The whole report' })).toHaveAttribute(
    'href',
    'https://example.com/card',
  );
  for (const alt of ['A field', 'A lake', 'A quilt']) await expect(story.getByAltText(alt)).toBeVisible();
  await reader.context().close();
});

test('words save themselves, and those of a crash are offered back', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'reporter');
  await begin(page, `Crash ${unique('crash')}`);
  await save(page);
  await page.getByLabel('Kicker').fill('Saved by itself');
  await expect(page.getByText('Changes not saved yet')).toBeVisible();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Kicker')).toHaveValue('Saved by itself');
  await expect(page.getByText(/^Words of yours/)).toHaveCount(0);

  // nothing reaches the server any more, and the tab dies; the address is one that would be refused as it stands
  await page.route('**/desk/stories/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByLabel('Web address').fill('half-');
  await page.getByLabel('Deck').fill('Never sent.');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Never sent.');
  const again = await page.context().newPage();
  const { pathname } = new URL(page.url());
  await page.close();
  await again.goto(pathname);
  await expect(again.getByText(/^Words of yours/)).toBeVisible();
  await expect(again.getByLabel('Deck')).toHaveValue('');
  await again.getByRole('button', { name: 'Put them in the editor' }).click();
  await expect(again.getByLabel('Deck')).toHaveValue('Never sent.');
  await again.context().close();
});

test('a session that ends while somebody writes takes neither the page nor the words away', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'reporter');
  await begin(page, `Signed out ${unique('session')}`);
  await save(page);
  const elsewhere = await open(browser, { storageState: await page.context().storageState() });
  await elsewhere.goto('/desk');
  await elsewhere.getByRole('button', { name: 'Sign out' }).click();
  await elsewhere.waitForURL('**/desk/sign-in');
  await elsewhere.context().close();

  await page.getByLabel('Deck').fill('Typed after the session had ended.');
  await expect(page.getByText(/^Not saved: You are signed out/)).toBeVisible();
  await expect(page.getByLabel('Deck')).toHaveValue('Typed after the session had ended.');
  const tab = await page.context().newPage();
  await signIn(tab, 'reporter');
  await tab.close();
  await save(page);
  await page.reload();
  await expect(page.getByLabel('Deck')).toHaveValue('Typed after the session had ended.');
  await page.context().close();
});

test('the server says when readers will have a story, and that other words go out than these', async ({ browser }) => {
  // a browser whose zone data cannot be relied on, far away
  const page = await open(browser, { timezoneId: 'Asia/Kolkata' });
  await page.addInitScript(() => {
    const { DateTimeFormat } = Intl;
    const broken = { construct: () => Reflect.construct(DateTimeFormat, ['en', { timeZone: 'Asia/Kolkata' }]) };
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, broken);
  });
  await signIn(page, 'editor');
  await begin(page, `Later ${unique('later')}`);
  await page.getByLabel('Santa Barbara').check();
  await page.getByRole('textbox', { name: 'Body' }).click();
  await page.keyboard.type('Not yet.');
  await expect(page.getByRole('button', { name: 'Publish now' })).toBeVisible();
  await page.getByText('Not at once').click();
  await page.getByLabel('When').fill('2040-05-06T17:05');
  await page.getByLabel('Embargo until').fill('2040-05-06T18:30');
  const later = page.getByRole('button', { name: /^Publish on Sun, May 6, 2040 at 18:30 Santa Barbara time$/ });
  await later.click();
  await expect(
    page.getByText(/^Scheduled: readers see it on Sun, May 6, 2040 at 18:30 Santa Barbara time/),
  ).toBeVisible();
  await expect(page.getByText(/^Version 1 goes out on Sun, May 6, 2040 at 18:30 Santa Barbara time\.$/)).toBeVisible();

  await page.getByLabel('Deck').fill('Words of later.');
  await save(page);
  const fault = /^Version \d+ goes out on Sun, May 6, 2040 at 18:30 Santa Barbara time, not these words/;
  await expect(page.getByText(fault)).toHaveCount(2);
  const asked = page.waitForEvent('dialog');
  const left = page.getByRole('link', { name: 'Stories', exact: true }).click();
  await (await asked).dismiss();
  await left;
  await page
    .getByRole('button', { name: /^Let these words go out on Sun, May 6, 2040 at 18:30 Santa Barbara/ })
    .click();
  await expect(page.getByText(/^These words go out on Sun, May 6, 2040 at 18:30/)).toBeVisible();
  await expect(page.getByText(fault)).toHaveCount(0);

  // a time that the clocks there leave out
  await page.getByLabel('When').fill('2040-03-11T02:30');
  await page.getByLabel('Embargo until').fill('');
  await page.getByRole('button', { name: /^Publish on/ }).click();
  await expect(page.getByText(/There is no 02:30 in Santa Barbara on 2040-03-11/)).toBeVisible();
  await page.getByLabel('Embargo until').fill('2040-05-06T18:30');
  await page.getByRole('button', { name: 'Unschedule' }).click();
  await expect(page.getByText('A draft: only the desk sees it.')).toBeVisible();
  await expect(page.getByLabel('Embargo until')).toHaveValue('2040-05-06T18:30');
  // the button that was pressed is gone; whoever works by keyboard is still at the panel
  await expect(page.getByRole('region', { name: 'Where it stands' })).toBeFocused();
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

test('what is typed into a form is asked after, kept, and given back to nobody else', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'editor');
  await page.goto('/desk/topics');
  const name = page.getByRole('textbox', { name: 'Name' }).last();
  const topic = unique('Topic');
  await name.fill(topic);
  // the server is not reached: the form stays as it is
  await page.route('**/desk/topics', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Add the topic' }).click();
  await expect(page.getByText(/^The server could not be reached/)).toBeVisible();
  await expect(name).toHaveValue(topic);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(
    page.getByRole('form', { name: 'Sign out' }).getByText(/^The server could not be reached/),
  ).toBeVisible();
  await expect(name).toHaveValue(topic);
  await page.unroute('**/desk/topics');
  // signing out asks; and going away keeps it
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(name).toHaveValue(topic);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/desk/sign-in');

  const offer = page.getByText(/^Words of yours from/);
  await signIn(page, 'administrator');
  await page.goto('/desk/topics');
  await expect(page.getByRole('button', { name: 'Add the topic' })).toBeVisible();
  await page.waitForFunction(() => sessionStorage.getItem('desk.tab') !== null);
  await expect(offer).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/desk/sign-in');
  await signIn(page, 'editor');
  await page.goto('/desk/topics');
  await expect(offer).toBeVisible();
  await page.getByRole('button', { name: 'Put them in the form' }).click();
  await expect(name).toHaveValue(topic);
  await page.getByRole('button', { name: 'Add the topic' }).click();
  await expect(page.getByText('The topic is there now.')).toBeVisible();
  await expect(name).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('rowheader', { name: topic })).toBeVisible();
  await page.context().close();
});

test('two new stories in two tabs keep their words apart', async ({ browser }) => {
  const first = await open(browser);
  await signIn(first, 'reporter');
  await begin(first, 'The first of two');
  const second = await first.context().newPage();
  await second.goto('/desk/stories/new');
  await second.getByLabel('Headline').fill('The second of two');
  for (const words of ['The first of two', 'The second of two']) {
    await expect.poll(() => second.evaluate(() => JSON.stringify(localStorage))).toContain(words);
  }
  await second.close();
  const third = await first.context().newPage();
  await third.goto('/desk/stories/new');
  await third.getByText('Look at them').click();
  await expect(third.getByText('The second of two')).toBeVisible();
  await third.getByRole('button', { name: 'Drop them' }).click();
  await expect(third.getByText(/^Words of yours/)).toHaveCount(0);
  await third.close();
  await first.reload();
  await expect(first.getByText(/^Words of yours/)).toBeVisible();
  await first.getByRole('button', { name: 'Put them in the editor' }).click();
  await expect(first.getByLabel('Headline')).toHaveValue('The first of two');
  await first.context().close();
});

async function open(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: running().url, ...options });
  return context.newPage();
}

async function begin(page: Page, headline: string): Promise<void> {
  await page.getByRole('link', { name: 'New story' }).click();
  await page.getByLabel('Headline').fill(headline);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
}

async function faultsOf(page: Page): Promise<string[]> {
  // a mail's own frame runs no script, not even axe's
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe[sandbox]')
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(await page.evaluate(tooWide))];
}

/** What is wider than what holds it: the page than its window, words than their card. Runs in the page. */
function tooWide(): string[] {
  const boxes = [document.documentElement, ...document.querySelectorAll('.card, fieldset, .field, dialog')];
  return boxes.flatMap((box) => {
    const widerPx = box.scrollWidth - box.clientWidth;
    // one that scrolls is meant to
    const isMeant = box !== document.documentElement && getComputedStyle(box).overflowX !== 'visible';
    return widerPx > 0 && !isMeant ? [`${widerPx} px too wide: ${box.tagName} ${box.className}`] : [];
  });
}

async function sendPictures(page: Page, colours: readonly string[]): Promise<void> {
  const files = await Promise.all(
    colours.map(async (background, index) => ({
      name: `picture-${index}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await sharp({ create: { width: 600, height: 400, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    })),
  );
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(files);
}

async function nameLastPicture(page: Page, alt: string): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.getByLabel('Caption', { exact: true }).last().fill(`${alt}.`);
  await body.getByLabel('Credit').last().fill('Photo: Noor Vandersteen');
  await body.getByLabel('Alt text').last().fill(alt);
}
