import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { runBeside } from '#testing/portal/run-beside.ts';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { open, save } from './desk.ts';
import { expect, test, unique } from './journey.ts';

const ice = 'The ferry ran again on Friday, nine days after the ice came down the river.';
const aboard = 'The first crossing had forty people aboard.';
const asks =
  'The harbour office asks passengers to come early because the boat is small, and the line is long by noon.';
const hurt = 'Nobody was hurt in the storm, the fire service says.';
const first = [ice, aboard, asks, hurt];
const mayor = 'The mayor promises a second boat by summer.';
const newer = [ice, 'The first crossing had sixty people aboard.', mayor, asks, hurt];

test('a paragraph of the wire’s newer text is taken, and readers have it beside our words and the wire’s credit', async ({
  browser,
}) => {
  const page = await open(browser);
  const wire = await publishedStory();
  await signIn(page, 'editor');
  await openStory(page, wire);
  await expect(page.getByText('It follows its wire:')).toBeVisible();
  await write(page, 'Nobody was hurt', ' Ours: the bell rang.');
  await expect(page.getByText('it no longer follows its wire')).toBeVisible();
  await wire.send(newer);
  // said in the editor that is open, and in the list
  await expect(page.getByText('The wire has a newer text.')).toBeVisible();
  await page.goto(`/desk?q=${encodeURIComponent(wire.headline)}`);
  await page.getByRole('link', { name: 'The wire has a newer text' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The wire’s newest text');
  await expect(difference(page, 'The first crossing')).toContainText('The wire changed it');
  await expect(difference(page, 'Nobody was hurt')).toContainText('We changed it');
  await expect(difference(page, 'The mayor promises')).toContainText('New from the wire');
  await checkAccess(page);

  await difference(page, 'The first crossing').getByRole('button', { name: 'Take this paragraph' }).click();
  await expect(page.getByText('Taken.', { exact: true })).toBeVisible();
  await expect(difference(page, 'The first crossing')).toHaveCount(0);
  // the focus is at what comes next
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Take this paragraph “The mayor/);
  await page.getByRole('link', { name: 'Back to the story' }).click();
  await page.getByRole('button', { name: 'Update readers’ version' }).click();
  await expect(page.getByText('Readers see these words now.')).toBeVisible();
  await page.goto(wire.path);
  await expect(page.getByText('The first crossing had sixty people aboard.')).toBeVisible();
  await expect(page.getByText('Ours: the bell rang.')).toBeVisible();
  await expect(page.getByText(mayor)).toHaveCount(0);
  await expect(page.getByText(`Articled from the ${wire.name} RSS syndication.`)).toBeVisible();
  await page.context().close();
});

test('without scripts it is compared, taken and kept, in a narrow window too', async ({ browser }) => {
  const page = await open(browser);
  const wire = await publishedStory();
  await signIn(page, 'editor');
  await openStory(page, wire);
  await write(page, 'Nobody was hurt', ' Ours: the bell rang.');
  await expect(page.getByText('it no longer follows its wire')).toBeVisible();
  await wire.send(newer, 'again');
  const plain = await withoutScripts(browser, page);
  await plain.goto(`/desk/stories/${wire.storyId}/wire`);
  await expect(plain.getByRole('button', { name: 'Take this headline' })).toBeVisible();
  expect(await plain.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await plain.getByRole('button', { name: 'Take this headline' }).click();
  await expect(plain.getByText('Taken.', { exact: true })).toBeVisible();
  await expect(plain.getByRole('button', { name: 'Take this headline' })).toHaveCount(0);

  // an editor that is open has what was taken, and what is typed there stays
  await expect(page.getByLabel('Headline')).toHaveValue(`${wire.headline} again`);
  await write(page, 'Ours: the bell rang.', ' Twice.');
  const stored = async () => (await page.request.get(`/preview/${wire.storyId}`)).text();
  await expect.poll(stored).toContain('Twice.');

  // the page is about the story as it was
  await plain.getByRole('button', { name: 'Take all of the wire’s text that we did not change' }).click();
  await expect(plain.getByText('Somebody saved this story after you opened this page')).toBeVisible();
  await plain.getByRole('button', { name: 'Take all of the wire’s text that we did not change' }).click();
  await expect(plain.getByText('Nothing of the wire’s text is left to look at.')).toBeVisible();
  const body = page.getByRole('textbox', { name: 'Body' });
  await expect(body).toContainText(mayor);
  await expect(body).toContainText('Ours: the bell rang. Twice.');

  await wire.send([...newer, 'A second boat is being built.']);
  await plain.goto(`/desk/stories/${wire.storyId}/wire`);
  await plain.getByRole('button', { name: 'Keep ours' }).click();
  await expect(plain.getByText('Ours is kept.')).toBeVisible();
  await plain.goto(`/desk?q=${encodeURIComponent(wire.headline)}`);
  await expect(plain.getByRole('link', { name: wire.headline }).first()).toBeVisible();
  await expect(plain.getByRole('link', { name: 'The wire has a newer text' })).toHaveCount(0);
  await plain.context().close();
  await page.context().close();
});

test('a story that its wire has withdrawn is taken back in the editor', async ({ page }) => {
  const wire = await publishedStory();
  await signIn(page, 'editor');
  await openStory(page, wire);
  await wire.withdraw();
  await expect(page.getByText('The wire has withdrawn this story.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('The wire has withdrawn this story.')).toHaveCount(0);
  await expect(page.getByText('A draft: only the desk sees it.')).toBeVisible();
  expect((await page.request.get(wire.path)).status()).toBe(404);
});

test('a story that its wire has withdrawn is taken back in the list of wire stories, by keys', async ({ page }) => {
  const wire = await withdrawnStory();
  await signIn(page, 'editor');
  await page.goto(`/desk/wires?tab=withdrawn&wire=${wire.wireId}`);
  await checkAccess(page);
  await page.getByRole('button', { name: `Take back “${wire.headline}”` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Taken back: readers find it no more.')).toBeVisible();
  await expect(page.getByText('No withdrawal waits for a decision.')).toBeVisible();
  expect((await page.request.get(wire.path)).status()).toBe(404);
});

test.describe('without scripts a story that its wire has withdrawn is kept', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('beside its wire’s text, where the list of stories leads', async ({ page }) => {
    const wire = await withdrawnStory();
    await signIn(page, 'editor');
    await page.goto(`/desk?q=${encodeURIComponent(wire.headline)}`);
    await page.getByRole('link', { name: 'The wire has withdrawn this story' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByText('Kept as it is.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep it' })).toHaveCount(0);
    expect((await page.request.get(wire.path)).status()).toBe(200);
  });

  test('in the list of wire stories', async ({ page }) => {
    const wire = await withdrawnStory();
    await signIn(page, 'editor');
    await page.goto(`/desk/wires?tab=withdrawn&wire=${wire.wireId}`);
    await page.getByRole('button', { name: `Keep “${wire.headline}”` }).click();
    await expect(page.getByText('Kept as it is.')).toBeVisible();
    await expect(page.getByRole('link', { name: wire.headline })).toHaveCount(0);
    expect((await page.request.get(wire.path)).status()).toBe(200);
  });
});

test('a reporter compares, and takes nothing', async ({ browser }) => {
  const page = await open(browser);
  const wire = await publishedStory();
  await signIn(page, 'reporter');
  await page.goto(`/desk/stories/${wire.storyId}/wire`);
  await expect(page.getByText('This story has all of the wire’s text, and follows it')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await page.context().close();
});

/** A story that came over a wire of this journey's own, and stands before readers. */
async function publishedStory() {
  const [name, headline] = [unique('Prairie Dispatch'), unique('Ferry runs')];
  const told = await runBeside('follow-wire-story', 'begin', name, JSON.stringify({ headline, paragraphs: first }));
  const { wireId, storyId }: { wireId: number; storyId: number } = JSON.parse(told);
  const step = (what: string, ...story: string[]) => runBeside('follow-wire-story', what, String(wireId), ...story);
  return {
    ...{ name, headline, wireId, storyId },
    path: `/story/any-${storyId}`,
    send: (paragraphs: readonly string[], more = '') =>
      step('send', JSON.stringify({ headline: more ? `${headline} ${more}` : headline, paragraphs })),
    withdraw: () => step('withdraw'),
  };
}

async function withdrawnStory() {
  const wire = await publishedStory();
  await wire.withdraw();
  return wire;
}

type WireStory = Awaited<ReturnType<typeof publishedStory>>;

async function openStory(page: Page, { storyId, headline }: WireStory): Promise<void> {
  await page.goto(`/desk/stories/${storyId}`);
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
}

/** Writes at the end of a paragraph, and saves. */
async function write(page: Page, paragraph: string, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Body' }).getByText(paragraph).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await save(page);
}

/** A narrow window of the same person's. */
async function withoutScripts(browser: Browser, page: Page): Promise<Page> {
  const { cookies } = await page.context().storageState();
  const context = await browser.newContext({
    baseURL: running().url,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  await context.addCookies(cookies);
  return context.newPage();
}

const difference = (page: Page, paragraph: string) =>
  page.getByRole('region', { name: new RegExp(`^Paragraph “${paragraph}`) });

async function checkAccess(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
