import { leadStory } from '#testing/portal/reader-pages.ts';
import { expect, test } from './journey.ts';

test('the front shows no story twice, and nothing shifts while it loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.total += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/calgary', { waitUntil: 'networkidle' });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { shifts: { total: number } }).shifts.total)).toBe(0);
  const targets = await page
    .getByRole('main')
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')).filter((href) => href?.startsWith('/story/')),
    );
  expect(targets.length).toBeGreaterThan(20);
  expect(new Set(targets).size).toBe(targets.length);
});

test('a section has pages, and beyond the last there is nothing', async ({ page, request }) => {
  await page.goto('/calgary/local');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Older stories' }).click();
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(page.getByRole('main').getByRole('heading').getByRole('link').first()).toBeVisible();
  await pages.getByRole('link', { name: 'Newer stories' }).click();
  await expect(page).toHaveURL(/\/calgary\/local$/);
  for (const beyond of ['?page=999', '?page=0', '?page=-1', '?page=x']) {
    expect((await request.get(`/calgary/local${beyond}`)).status(), beyond).toBe(404);
  }
});

test('a wrong slug leads to the right one for good', async ({ request }) => {
  const path = await leadStory(request);
  const id = /-(\d+)$/.exec(path)?.[1];
  const answer = await request.get(`/story/quite-another-thing-${id}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe(path);
});

for (const path of [
  '/story/no-such-story-2147483647',
  '/story/x-99999999999999',
  '/story/plain',
  '/calgary/none',
  '/%E0%A4%A',
  '/media/%E0%A4%A',
  '/desk/%',
  '/media/no/picture',
  '/health/nothing',
  '/notice/500',
]) {
  test(`${path} is a page of the paper that says so`, async ({ request }) => {
    const answer = await request.get(path);
    expect([400, 404]).toContain(answer.status());
    expect(await answer.text()).toContain('<h1');
    expect(answer.headers()['content-type']).toContain('text/html');
    expect(answer.headers()['content-security-policy']).toContain("script-src 'self'");
  });
}

test('what is not a page has a policy as well, and a picture its own', async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()['content-security-policy'];
  expect(await policyOf('/media/none.jpg')).toContain('sandbox');
  expect(await policyOf('/health/live')).toContain("default-src 'none'");
  expect(await policyOf('/_next/static/none.js')).toContain("script-src 'self'");
});

test('a page a reader has is not sent again, and travels small', async ({ request }) => {
  const first = await request.get('/calgary');
  const etag = first.headers().etag ?? '';
  expect(etag).not.toBe('');
  expect((await request.get('/calgary', { headers: { 'if-none-match': etag } })).status()).toBe(304);
  expect(first.headers()['content-encoding']).toBe('br');
});

test('the clock line is in the edition’s own form and zone', async ({ page }) => {
  await page.goto('/calgary');
  const line = page.getByRole('banner').getByText(/^Updated:/);
  await expect(line).toHaveText(/^Updated: \d{1,2}(st|nd|rd|th) [A-Z][a-z]+ \d{4} \d\d:\d\d$/);
  await expect(line.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[67]:00$/);
});

test('/admin leads to the desk, and the desk asks who it is', async ({ page }) => {
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});
