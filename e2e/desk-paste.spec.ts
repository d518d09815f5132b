import type { Browser, Page } from '@playwright/test';
import { clipboards } from '#testing/desk/clipboards/all.ts';
import { excelRange } from '#testing/desk/clipboards/spreadsheets.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open, save } from './desk.ts';
import { expect, test, unique } from './journey.ts';
import { paste } from './paste.ts';

/** A new story with the caret in its body. */
async function write(browser: Browser, name: string): Promise<Page> {
  const page = await open(browser);
  await signIn(page, 'editor');
  await begin(page, `${name} ${unique('paste')}`);
  await bodyOf(page).click();
  return page;
}

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Body' });

/** Saves, and shows the stored body as readers would see it. */
async function expectStored(page: Page, shows: string): Promise<void> {
  await save(page);
  await expect(page).toHaveURL(/\/desk\/stories\/\d+$/);
  const preview = `/preview/${/\d+$/.exec(page.url())?.[0]}`;
  const stored = async () => {
    const html = await (await page.request.get(preview)).text();
    return html.slice(html.indexOf('<div class="body">'), html.indexOf('</article>'));
  };
  await expect.poll(stored).toContain(shows);
}

test('what programs write to the clipboard is stored as it was meant', async ({ browser }) => {
  test.slow();
  const page = await write(browser, 'Clipboards');
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname.endsWith('.example')) foreign.push(request.url());
  });
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  for (const { program, html, text, shows, says } of clipboards) {
    await test.step(program, async () => {
      await bodyOf(page).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await paste(page, { html, text });
      await expect(dismiss).toHaveCount(says ? 1 : 0);
      if (says) {
        await expect(page.getByText(says)).toBeVisible();
        await dismiss.click();
        await expect(page.getByText(says)).toHaveCount(0);
      }
      await expectStored(page, shows);
    });
  }
  expect(foreign).toEqual([]);
  await page.context().close();
});

test('words of the editor itself keep everything when they are copied', async ({ browser }) => {
  const page = await write(browser, 'Copies');
  const { keyboard } = page;
  const html =
    '<p>One <b>bold</b><br>line</p><ol start="3"><li>three<ul><li>in it</li></ul></li></ol><blockquote><p>Said.</p></blockquote><table><tr><td>a</td><td>b</td></tr></table>';
  await paste(page, { html });
  const body = bodyOf(page);
  const shown = () =>
    body.evaluate((element) =>
      element.innerHTML.replace(
        / id="[^"]*"| (?:for|aria-describedby)="[^"]*"| ProseMirror-selectednode| form-block-selected/g,
        '',
      ),
    );
  await expect(body.locator('> blockquote')).toBeVisible();
  const before = await shown();
  await keyboard.press('ControlOrMeta+a');
  const copied = await body.evaluate((element) => {
    const data = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return { html: data.getData('text/html'), text: data.getData('text/plain') };
  });
  await keyboard.press('Delete');
  await expect(body.locator('> blockquote')).toHaveCount(0);
  await paste(page, copied);
  await expect.poll(shown).toBe(before);
  await page.context().close();
});

test('plain words, addresses and films', async ({ browser }) => {
  const page = await write(browser, 'Addresses');
  const body = bodyOf(page);
  const { keyboard } = page;
  await paste(page, { text: 'One line.\r\nAnother.\r\n' });
  await expect(body.locator('> p', { hasText: /./ })).toHaveText(['One line.', 'Another.']);

  await body.dispatchEvent('keydown', { key: 'V', ctrlKey: true, shiftKey: true });
  await paste(page, { html: '<b>Bold</b>', text: ' Plain.' });
  await expect(body.locator('strong')).toHaveCount(0);
  await expect(body.getByText('Another. Plain.')).toBeVisible();

  await keyboard.press('Shift+Home');
  await paste(page, { text: 'https://harbour.example/times' });
  await expect(body.locator('a[href="https://harbour.example/times"]')).toHaveText('Another. Plain.');

  await keyboard.press('End');
  await keyboard.press('Enter');
  await paste(page, { text: 'https://vimeo.com/76979871' });
  const film = body.getByRole('region', { name: 'Film or sound' });
  await expect(film).toBeVisible();
  await keyboard.press('ControlOrMeta+z');
  await expect(film).toHaveCount(0);
  await expect(body.getByText('https://vimeo.com/76979871')).toBeVisible();
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.type('https://youtu.be/dQw4w9WgXcQ');
  await keyboard.press('Enter');
  await keyboard.type('Behind it.');
  await expect(body.getByRole('region', { name: 'Film or sound' })).toHaveCount(1);
  await expect(body.locator('> p').last()).toHaveText('Behind it.');
  await page.context().close();
});

test('a range of cells fills a table from a cell on', async ({ browser }) => {
  const page = await write(browser, 'Cells');
  await page.getByRole('toolbar').getByRole('button', { name: 'Table', exact: true }).click();
  const table = bodyOf(page).getByRole('region', { name: 'Table' });
  await table.getByLabel('Row 1, column 2').focus();
  await paste(page, excelRange);
  await expect(table.getByLabel('Row 1, column 2')).toHaveValue('Pier');
  await expect(table.getByLabel('Row 2, column 3')).toHaveValue('3.5');
  await paste(page, { text: Array.from({ length: 21 }, () => 'x').join('\t') });
  await expect(
    table.getByText(/^Nothing was pasted: .*22 columns, and may have at most 201 rows and 20 columns\.$/),
  ).toBeVisible();
  await page.context().close();
});

test('no field cuts what is pasted, and saving says which one is too long', async ({ browser }) => {
  const page = await write(browser, 'Limits');
  await page.getByLabel('Kicker').fill('k'.repeat(52));
  await expect(page.getByText('12 too many: at most 40 characters.')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Not saved: Kicker – at most 40 characters')).toBeVisible();
  await page.getByLabel('Kicker').fill('HARBOUR');
  await save(page);

  await bodyOf(page).click();
  await paste(page, { text: Array.from({ length: 950 }, (_, index) => `Line ${index}`).join('\n') });
  await expect(page.getByText('950 of at most 1,000 blocks.')).toBeVisible();
  await paste(page, { text: Array.from({ length: 60 }, (_, index) => `More ${index}`).join('\n') });
  await expect(page.getByText(/^Nothing was pasted: a story has at most 1,000 blocks/)).toBeVisible();
  await expect(page.getByText('More 0')).toHaveCount(0);
  await page.context().close();
});

test('a link leads to a page, a person, a phone or a story, and to nothing else', async ({ browser }) => {
  const page = await write(browser, 'Links');
  const body = bodyOf(page);
  const { keyboard } = page;
  const address = page.getByLabel('Link to');
  await keyboard.type('The ferry');
  for (const [typed, href] of [
    ['harbour.example', 'https://harbour.example'],
    ['desk@harbour.example', 'mailto:desk@harbour.example'],
    ['+1 403 555 0123', 'tel:+14035550123'],
    ['/story/ferry-returns-42', 'story:42'],
  ] as const) {
    await keyboard.press('Shift+Home');
    await keyboard.press('ControlOrMeta+k');
    await address.fill('example com');
    await keyboard.press('Enter');
    await expect(page.getByText(/^This is no address/)).toBeVisible();
    await address.fill(typed);
    await keyboard.press('Enter');
    await expect(body.locator(`a[href="${href}"]`)).toHaveText('The ferry');
    await keyboard.press('End');
  }
  await page.context().close();
});

test('a block that is removed comes back with Ctrl+Z, and a new story begins with its headline', async ({
  browser,
}) => {
  const page = await open(browser);
  await signIn(page, 'editor');
  await page.getByRole('link', { name: 'New story' }).click();
  await expect(page.getByLabel('Headline')).toBeFocused();
  await page.keyboard.type(`Removed ${unique('removed')}`);
  await expect(page.getByLabel('Headline')).toHaveValue(/^Removed /);
  await bodyOf(page).click();
  await page.keyboard.type('Before.');
  await page.getByRole('toolbar').getByRole('button', { name: 'Pull quote', exact: true }).click();
  const quote = bodyOf(page).getByRole('region', { name: 'Pull quote' });
  await quote.getByRole('textbox', { name: 'Quote' }).fill('We were ready.');
  await quote.getByRole('button', { name: 'Remove' }).click();
  await expect(quote).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(quote.getByRole('textbox', { name: 'Quote' })).toHaveValue('We were ready.');
  await page.context().close();
});
