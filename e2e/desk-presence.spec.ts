import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open, save } from './desk.ts';
import { expect, test, unique } from './journey.ts';

/** What a newsroom can wait for. */
const soon = { timeout: 15_000 };
const sinceNow = /, since \d\d:\d\d$/;

/** How the desk's news come to a browser. */
const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['by the stream', (page) => page.context().route('**/desk/live/now?*', (route) => route.abort())],
  ['where the stream is cut', (page) => page.context().route('**/desk/live?*', (route) => route.abort())],
];

async function signedIn(
  browser: Browser,
  role: Parameters<typeof signIn>[1],
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await open(browser, options);
  await signIn(page, role);
  return page;
}

/** The story's line in the list. */
const lineOf = (page: Page, headline: string) => page.getByRole('row').filter({ hasText: headline });
const inStory = (page: Page, headline: string) => lineOf(page, headline).getByLabel('In this story now');

async function beginSaved(page: Page, headline: string): Promise<string> {
  await begin(page, headline);
  await save(page);
  return page.url();
}

test.describe.configure({ timeout: 120_000 });

for (const [way, prepare] of ways) {
  test(`who is in a story is seen in the list and in it, ${way}, and that they have left`, async ({ browser }) => {
    const [ana, ben] = [await signedIn(browser, 'reporter'), await signedIn(browser, 'editor')];
    await prepare(ben);
    await ben.goto('/desk');
    const headline = unique('The ferry');
    const address = await beginSaved(ana, headline);

    // Ben only watches the list
    await expect(inStory(ben, headline)).toHaveText(sinceNow, soon);
    const link = lineOf(ben, headline).getByRole('link');
    await link.focus();
    await ben.keyboard.press('Enter');
    await ben.waitForURL(address);
    const inBar = (page: Page) => page.getByRole('status').filter({ hasText: /is here too, since \d\d:\d\d$/ });
    await expect(inBar(ben)).toBeVisible(soon);
    await expect(inBar(ana)).toBeVisible(soon);

    await ana.getByRole('link', { name: 'Stories', exact: true }).click();
    await expect(inBar(ben)).toBeHidden(soon);
    await expect(inStory(ana, headline)).toHaveText(sinceNow, soon);
    // a request that is still held by a route is lost with its page, as no browser of a person loses it
    await ben.context().unrouteAll({ behavior: 'wait' });
    await ben.close({ runBeforeUnload: true });
    await expect(inStory(ana, headline)).toBeHidden(soon);
    await ana.context().close();
    await ben.context().close();
  });
}

test('the tabs of a browser have one stream between them, which the next one takes over', async ({ browser }) => {
  const [ana, ben] = [await signedIn(browser, 'reporter'), await signedIn(browser, 'editor')];
  // the page behind the sign-in has a stream too
  await ben.goto('about:blank');
  const tabs = [ben, await ben.context().newPage(), await ben.context().newPage()];
  const streams: string[] = [];
  ben.context().on('request', (request) => {
    if (request.resourceType() === 'eventsource') streams.push(request.url());
  });
  await ben.context().route('**/desk/live/now?*', (route) => route.abort());
  for (const tab of tabs) await tab.goto('/desk');
  const headline = unique('The quay');
  await beginSaved(ana, headline);
  for (const tab of tabs) await expect(inStory(tab, headline)).toBeVisible(soon);
  expect(streams).toHaveLength(1);

  const [first, ...others] = tabs;
  await first?.close();
  await expect.poll(() => streams.length, soon).toBe(2);
  await ana.getByRole('link', { name: 'Stories', exact: true }).click();
  for (const tab of others) await expect(inStory(tab, headline)).toBeHidden(soon);
  await ana.context().close();
  await ben.context().close();
});

test('the block that somebody is in bears their name', async ({ browser }) => {
  const [ana, ben] = [await signedIn(browser, 'editor'), await signedIn(browser, 'administrator')];
  await begin(ana, unique('The lock'));
  await ana.getByRole('textbox', { name: 'Body' }).click();
  await ana.keyboard.type('It leaks.');
  await ana.keyboard.press('Enter');
  await ana.keyboard.type('It is mended in spring.');
  await save(ana);
  await ben.goto(ana.url());
  const named = (page: Page) => page.getByRole('textbox', { name: 'Body' }).locator('[data-people]');
  // the button that saved has the focus now, and the caret is where it was
  await expect(named(ben)).toHaveText('It is mended in spring.', soon);
  await expect(named(ben)).toHaveAttribute('data-people', 'Marguerite Ochoa');
  await ana.getByText('It leaks.').click();
  await expect(named(ben)).toHaveText('It leaks.', soon);
  await ana.getByLabel('Headline').focus();
  await expect(named(ben)).toBeHidden(soon);
  await ana.context().close();
  await ben.context().close();
});

test('a story that is killed says so to whoever has it open, and offers no save', async ({ browser }) => {
  const [ana, ben] = [await signedIn(browser, 'editor'), await signedIn(browser, 'administrator')];
  await begin(ana, unique('The weir'));
  await ana.getByLabel('Calgary', { exact: true }).check();
  await ana.getByRole('textbox', { name: 'Body' }).click();
  await ana.keyboard.type('It holds.');
  await ana.getByRole('button', { name: 'Publish now' }).click();
  await expect(ana.getByText(/^Published at/)).toBeVisible();
  await ben.goto(ana.url());
  await expect(ben.getByRole('button', { name: 'Save', exact: true })).toBeVisible();

  await ana.getByText('Kill story').click();
  await ana.getByLabel('Notice to readers').fill('It was not so, and is withdrawn.');
  await ana.getByRole('button', { name: 'Kill it and show the notice' }).click();
  const news = /^Marguerite Ochoa killed this story at \d\d:\d\d Calgary time\.$/;
  await expect(ben.getByRole('status').filter({ hasText: news })).toBeVisible(soon);
  await expect(ben.getByRole('button', { name: 'Save', exact: true })).toBeHidden();
  await ana.context().close();
  await ben.context().close();
});
