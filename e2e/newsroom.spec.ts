import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { expect, test, unique } from './journey.ts';

test.describe('a story from the reporter to the reader, and away again', () => {
  test('written with a photo, submitted, previewed, published, updated, corrected, killed', async ({ browser }) => {
    const headline = `Footbridge opens early ${unique('story')}`;
    const reporter = await open(browser);
    await signIn(reporter, 'reporter');
    await reporter.getByRole('link', { name: 'New story' }).click();
    await reporter.getByLabel('Headline').fill(headline);
    await reporter.getByLabel('Deck').fill('The crossing was not due until spring.');
    await reporter.getByLabel('Dateline').fill('CALGARY');
    await reporter.getByLabel('Section').selectOption({ label: 'Local' });
    await reporter.getByLabel('Calgary').check();
    await reporter.getByRole('textbox', { name: 'Body' }).click();
    await reporter.keyboard.type('The red footbridge took its first walkers at dawn.');
    await addLeadPicture(reporter);
    await reporter.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(reporter.getByText(/^Saved/).first()).toBeVisible();
    await reporter.getByRole('button', { name: 'Submit to the editors' }).click();
    await expect(reporter.getByText(/submitted/i).first()).toBeVisible();
    // a reporter has nothing to publish with
    await expect(reporter.getByRole('button', { name: /publish/i })).toHaveCount(0);
    await reporter.context().close();

    const editor = await open(browser);
    await signIn(editor, 'editor');
    await editor.getByRole('link', { name: headline }).click();
    const [preview] = await Promise.all([
      editor.waitForEvent('popup'),
      editor.getByRole('link', { name: /preview/i }).click(),
    ]);
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(preview.getByText('took its first walkers at dawn')).toBeVisible();
    await preview.close();

    const reader = await open(browser, { javaScriptEnabled: false });
    await reader.goto('/calgary/local');
    await expect(reader.getByRole('link', { name: headline })).toHaveCount(0);

    await editor.getByRole('button', { name: 'Publish now' }).click();
    await expect(editor.getByText(/published/i).first()).toBeVisible();
    await reader.reload();
    await reader.getByRole('link', { name: headline }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(reader.getByText('A red footbridge in snow.')).toBeVisible();
    await expect(reader.getByText('Photo: Noor Vandersteen')).toBeVisible();
    const storyUrl = reader.url();

    await editor.getByRole('button', { name: 'Add a correction' }).click();
    await editor
      .getByLabel(/what was wrong|correction/i)
      .last()
      .fill('An earlier version gave the wrong day of the opening.');
    await editor
      .getByRole('button', { name: /add|publish.*correction/i })
      .last()
      .click();
    await expect.poll(async () => (await reader.request.get(storyUrl)).text()).toContain('gave the wrong day');

    await editor.getByRole('button', { name: 'Kill story' }).click();
    await editor.getByLabel(/notice/i).fill('This story was withdrawn because the bridge is closed again.');
    await editor.getByRole('button', { name: /kill/i }).last().click();
    await expect(editor.getByText(/killed/i).first()).toBeVisible();
    const gone = await reader.goto(storyUrl);
    expect(gone?.status()).toBe(410);
    await expect(reader.getByText('withdrawn because the bridge is closed again')).toBeVisible();
    await expect(reader.getByText('took its first walkers')).toHaveCount(0);
    await reader.goto('/calgary/local');
    await expect(reader.getByRole('link', { name: headline })).toHaveCount(0);
    await reader.context().close();
    await editor.context().close();
  });
});

test('signing in answers a wrong password and an unknown address with the same words', async ({ page }) => {
  const answers: string[] = [];
  for (const email of ['editor@action-news.example', 'nobody@action-news.example']) {
    await page.goto('/desk/sign-in');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill('certainly not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const alert = page.getByRole('alert').filter({ hasText: /\w/ });
    await expect(alert).toBeVisible();
    answers.push((await alert.textContent())?.trim() ?? '');
    await expect(page.getByLabel('Email')).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
});

test('the desk’s pages refuse whoever is not signed in or not allowed', async ({ page, request }) => {
  for (const path of ['/desk', '/desk/staff', '/desk/mail', '/desk/stories/1', '/preview/1']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBeGreaterThanOrEqual(300);
    expect(answer.status(), path).toBeLessThan(500);
    expect(await answer.text(), path).not.toContain('Noor Vandersteen');
  }
  await signIn(page, 'reporter');
  await page.goto('/desk/staff');
  await expect(page.getByText('administrator@action-news.example')).toHaveCount(0);
});

async function open(browser: import('@playwright/test').Browser, options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: running().url, ...options });
  return context.newPage();
}

async function addLeadPicture(page: Page): Promise<void> {
  const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#8a1c1c' } })
    .withExif({ IFD0: { ImageDescription: 'A footbridge.', Artist: 'Ann Bell' } })
    .jpeg()
    .toBuffer();
  const lead = page.getByRole('group', { name: /lead picture/i });
  await page.route('/desk/media', (route) => route.fulfill({ status: 507, body: '<h1>Insufficient Storage</h1>' }));
  await lead.locator('input[type=file]').setInputFiles({ name: 'bridge.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(lead.getByRole('alert')).toHaveText(/bridge\.jpg: The server has no room left/);
  await page.unroute('/desk/media');
  await lead.getByRole('button', { name: 'Send bridge.jpg again' }).click();
  await expect(lead.getByLabel('Caption')).toHaveValue('A footbridge.');
  await expect(lead.getByLabel('Credit')).toHaveValue('Ann Bell');
  await lead.getByLabel('Caption').fill('A red footbridge in snow.');
  await lead.getByLabel('Credit').fill('Photo: Noor Vandersteen');
  await lead.getByLabel('Alt text').fill('A red footbridge over a frozen river');
}
