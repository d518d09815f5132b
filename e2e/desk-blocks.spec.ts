import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open } from './desk.ts';
import { expect, test, unique } from './journey.ts';

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
    await use('Indent');
    await keyboard.type(`in ${item}`);
    await keyboard.press('Enter');
    await use('Outdent');
    await keyboard.press('Enter');
  }
  await keyboard.type('The last paragraph.');

  await use('Pull quote');
  await block('Pull quote').getByRole('textbox', { name: 'Quote' }).fill('We were ready.');
  await block('Pull quote').getByLabel('Who said it').fill('The mayor');
  await use('Table');
  await block('Table').getByLabel('Table caption').fill('Snow by month');
  await block('Table').getByLabel('Row 1, column 1').fill('Month');
  await block('Table').getByLabel('Row 1, column 2').fill('Snow');
  await block('Table').getByLabel('Row 2, column 1').fill('May');
  await block('Table').getByLabel('Row 2, column 2').fill('3 cm');
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
  await expect(story.locator('ul > li', { hasText: 'a bullet' }).first()).toBeVisible();
  await expect(story.locator('ul ul > li')).toHaveText('in a bullet');
  await expect(story.locator('ol ol > li')).toHaveText('in a number');
  await expect(story.getByText('We were ready.')).toBeVisible();
  await expect(story.getByRole('table', { name: 'Snow by month' }).getByRole('cell', { name: '3 cm' })).toBeVisible();
  await expect(story.getByRole('link', { name: 'The whole report' })).toHaveAttribute(
    'href',
    'https://example.com/card',
  );
  for (const alt of ['A field', 'A lake', 'A quilt']) await expect(story.getByAltText(alt)).toBeVisible();
  await reader.context().close();
});

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
