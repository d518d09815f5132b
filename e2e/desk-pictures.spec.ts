import sharp from 'sharp';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open } from './desk.ts';
import { expect, test, unique } from './journey.ts';
import { drop, paste } from './paste.ts';

const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const isBad = (index: number) => [2, 5, 8].includes(index);

/** Ten files called pictures, three of which are none. */
const tenFiles = () =>
  Promise.all(
    names.map(async (name, index) => ({
      name: `${name}.png`,
      type: 'image/png',
      bytes: isBad(index)
        ? Buffer.from('no picture at all')
        : await sharp({ create: { width: 60 + index, height: 40, channels: 3, background: '#2f6b3a' } })
            .withMetadata({ exif: { IFD0: { ImageDescription: `Picture ${name}` } } })
            .png()
            .toBuffer(),
    })),
  );

test('ten pictures dropped on the body, three bad and one cut off: six are placed, four are named', async ({
  browser,
}) => {
  test.slow();
  const page = await open(browser);
  await signIn(page, 'editor');
  await begin(page, `Ten pictures ${unique('pictures')}`);
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.click();
  await page.keyboard.type('Before.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Behind.');
  let sent = 0;
  await page.route('**/desk/media', (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    sent += 1;
    // the seventh is cut off, once
    return sent === 7 ? route.abort('connectionreset') : route.continue();
  });
  const files = await tenFiles();
  await drop(body.getByText('Before.'), { files });
  const placed = body.getByRole('region', { name: 'Picture' });
  await expect(placed).toHaveCount(6, { timeout: 45_000 });
  const failures = page.getByRole('alert').filter({ hasText: 'seven.png' });
  for (const name of ['three', 'six', 'nine', 'seven']) await expect(failures).toContainText(`${name}.png: `);
  await expect(body.locator('> *').first()).toHaveText('Before.');
  await expect(body.locator('> p').nth(1)).toHaveText('Behind.');

  await page.getByRole('button', { name: 'Send seven.png again' }).click();
  await expect(placed).toHaveCount(7);
  await expect(page.getByText(/seven\.png: /)).toHaveCount(0);
  await page.context().close();
});

test('a picture that is pasted stands at the caret, and one that is dropped on the lead leads', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'editor');
  await begin(page, `Pasted picture ${unique('pictures')}`);
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.click();
  const [first, second] = await tenFiles();
  if (!first || !second) throw new Error('no pictures');
  await paste(page, { files: [first] });
  await expect(body.getByRole('region', { name: 'Picture' })).toHaveCount(1);
  const lead = page.getByRole('group', { name: 'Lead picture' });
  await drop(lead, { files: [second] });
  await expect(lead.getByLabel('Caption')).toBeVisible();

  await body.locator('> p').last().click();
  const data = first.bytes.toString('base64');
  await paste(page, {
    html: `<p>Words <b>before</b></p><img src="data:image/png;base64,${data}" alt="A pier"><p>and behind.</p>`,
    text: 'Words before',
  });
  await expect(body.getByLabel('Alt text').last()).toHaveValue('A pier');
  await expect(body.locator('> *').nth(1)).toHaveText('Words before');
  await expect(body.locator('> *').nth(3)).toHaveText('and behind.');
  await page.context().close();
});
