import { leadStory } from '#testing/portal/reader-pages.ts';
import { expect, test } from './journey.ts';

test.use({ javaScriptEnabled: false });

test('a film is asked of its provider only once a reader plays it, and no other page could', async ({
  page,
  request,
}) => {
  const foreign: string[] = [];
  // nobody else answers a test
  await page.route(
    (url) => url.hostname !== 'localhost' && url.hostname !== '127.0.0.1',
    async (route) => {
      foreign.push(new URL(route.request().url()).hostname);
      await route.fulfill({ contentType: 'text/html', body: '<p>The player</p>' });
    },
  );
  const story = await leadStory(request);
  await page.goto(story);
  expect((await request.get(story)).headers()['content-security-policy']).not.toContain('frame-src');
  expect(foreign).toEqual([]);

  await page.getByRole('link', { name: 'Play on this site' }).click();
  await expect(page.locator('iframe').contentFrame().getByText('The player')).toBeVisible();
  expect(new Set(foreign)).toEqual(new Set(['www.youtube-nocookie.com']));
  const policy = (await request.get(page.url())).headers()['content-security-policy'];
  expect(policy).toContain('; frame-src https://www.youtube-nocookie.com; ');
  // by key: a page that was scrolled this very moment has Chromium press where the player was before
  await page.getByRole('link', { name: /^Back to the story/ }).press('Enter');
  await expect(page).toHaveURL(/#embed-1$/);
});

test('the photographs of a story, from one to the next and back to their place', async ({ page }) => {
  await page.goto('/calgary/arts');
  await page.getByRole('link', { name: 'A city by its own light' }).first().click();
  await page.getByRole('region', { name: 'Photo gallery' }).getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Photograph 3 of 7');
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Photograph 4 of 7');
  await page.getByRole('link', { name: 'Back to the story' }).click();
  await expect(page).toHaveURL(/\/story\/[^/]+#photo-4$/);
});

test('how a story changed, and nothing of it under another address', async ({ page, request }) => {
  const story = await leadStory(request);
  await page.goto(story);
  await page.getByRole('link', { name: 'How this story changed' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Updated');
  await expect(page.locator('ins', { hasText: 'a firm tone' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'The story as it was first published.' })).toBeVisible();
  const elsewhere = story.replace(/^\/story\/.*-/, '/story/another-slug-');
  const moved = await request.get(`${elsewhere}/history`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, `${story}/history`]);
  expect((await request.get(`${elsewhere}/photos/99`, { maxRedirects: 0 })).status()).toBe(404);
  for (const nothing of ['/photos/99', '/photos/0', '/photos/01', '/player/9', '/player/x']) {
    expect((await request.get(story + nothing)).status(), nothing).toBe(404);
  }
});
