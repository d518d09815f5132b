import type { Browser, Page } from '@playwright/test';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open, save } from './desk.ts';
import { expect, test, unique } from './journey.ts';

const body = (page: Page) => page.getByRole('textbox', { name: 'Body' });
const paragraph = (page: Page, words: string) => body(page).getByRole('paragraph').filter({ hasText: words });
const saved = (page: Page) => expect(page.getByText(/^Saved \d/).first()).toBeVisible();

/** The same story of two paragraphs, open at an editor's and at an administrator's. */
async function openTogether(browser: Browser): Promise<{ first: Page; second: Page; headline: string }> {
  const headline = unique('Two at once');
  const [first, second] = [await open(browser), await open(browser)];
  await signIn(first, 'editor');
  await begin(first, headline);
  await body(first).click();
  await first.keyboard.type('The first paragraph.');
  await first.keyboard.press('Enter');
  await first.keyboard.type('The second paragraph.');
  await save(first);
  await signIn(second, 'administrator');
  await second.getByRole('link', { name: headline }).click();
  await expect(paragraph(second, 'The second paragraph.')).toBeVisible();
  return { first, second, headline };
}

async function typeAfter(page: Page, words: string, more: string): Promise<void> {
  await paragraph(page, words).click();
  await page.keyboard.press('End');
  await page.keyboard.type(more);
}

test('two who write in one story at once end on the same words, and nothing is asked', async ({ browser }) => {
  const { first, second } = await openTogether(browser);
  await typeAfter(second, 'The second', ' Half a');
  await typeAfter(first, 'The first', ' By the editor.');
  await first.getByLabel('Deck').fill('A deck by the editor.');
  await expect(paragraph(second, 'By the editor.')).toBeVisible();
  await expect(second.getByLabel('Deck')).toHaveValue('A deck by the editor.');
  // the caret is where it was
  await second.keyboard.type(' sentence.');
  await second.getByLabel('Kicker').fill('BY BOTH');

  for (const page of [first, second]) {
    await expect(body(page)).toHaveText('The first paragraph. By the editor.The second paragraph. Half a sentence.');
    await expect(page.getByLabel('Deck')).toHaveValue('A deck by the editor.');
    await expect(page.getByLabel('Kicker')).toHaveValue('BY BOTH');
    await saved(page);
    await expect(page.getByRole('heading', { name: /changed this story/ })).toHaveCount(0);
  }
  // what one takes back is one's own
  await body(second).press('ControlOrMeta+z');
  await expect(body(second)).toContainText('By the editor.');
  await first.context().close();
  await second.context().close();
});

test('only what both changed is asked, part by part, and the words of both stay in the history', async ({
  browser,
}) => {
  const { first, second, headline } = await openTogether(browser);
  await second.context().setOffline(true);
  await typeAfter(second, 'The first', ' By the administrator.');
  await second.getByLabel('Deck').fill('The administrator’s deck.');
  await typeAfter(first, 'The first', ' By the editor.');
  await typeAfter(first, 'The second', ' Only the editor.');
  await first.getByLabel('Deck').fill('The editor’s deck.');
  await save(first);

  await second.context().setOffline(false);
  const asked = second.getByRole('region', { name: /Marguerite Ochoa changed this story/ });
  await expect(asked).toBeFocused();
  await expect(asked.getByRole('group')).toHaveCount(2);
  await asked.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(asked.getByText('Choose for each part first.')).toBeVisible();
  await asked
    .getByRole('group', { name: 'Deck' })
    .getByLabel(/^Theirs/)
    .check();
  await asked
    .getByRole('group', { name: /^In the body/ })
    .getByLabel(/^Both/)
    .check();
  await asked.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(asked).toHaveCount(0);
  await saved(second);

  for (const page of [first, second]) {
    await expect(page.getByLabel('Deck')).toHaveValue('The editor’s deck.');
    await expect(body(page).getByRole('paragraph')).toHaveText([
      'The first paragraph. By the editor.',
      'The first paragraph. By the administrator.',
      'The second paragraph. Only the editor.',
    ]);
  }
  await second.reload();
  const { pathname } = new URL(second.url());
  await expect(second.getByLabel('Headline')).toHaveValue(headline);
  const newest = await second
    .getByRole('link', { name: /^version \d+$/ })
    .first()
    .textContent();
  const version = Number(newest?.slice('version '.length));
  await second.goto(`${pathname}/versions/${version - 1}`);
  await expect(second.getByText('The administrator’s deck.')).toBeVisible();
  await first.context().close();
  await second.context().close();
});
