import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { expect, test } from './journey.ts';
import { running } from './running.ts';

const pages = ['/', '/santa-barbara', '/calgary/local', '/calgary/news-releases', '/nowhere-at-all'];

test.describe('every reader page', () => {
  for (const path of pages) {
    test(`${path} is plain HTML of the strictest kind, from one origin`, async ({ page, request }) => {
      const foreign: string[] = [];
      const scripts: string[] = [];
      page.on('request', (asked) => {
        if (!asked.url().startsWith(running().url)) foreign.push(asked.url());
        if (asked.resourceType() === 'script') scripts.push(asked.url());
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(foreign).toEqual([]);
      expect(scripts).toEqual([]);

      const answer = await request.get(path);
      const html = await answer.text();
      expect(html).not.toContain('__next_f');
      const policy = answer.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe-inline');
      expect(answer.headers()['set-cookie']).toBeUndefined();
      const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
      const faults = report.results.flatMap((result) =>
        result.messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`),
      );
      expect(faults).toEqual([]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        test(`${path} is accessible and fits, ${colorScheme}, ${width} px`, async ({ browser }) => {
          const context = await browser.newContext({
            baseURL: running().url,
            bypassCSP: true,
            colorScheme,
            viewport: { width, height: 800 },
          });
          const page = await context.newPage();
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
          await context.close();
        });
      }
    }
  }
});

test('a story page is accessible in both themes, valid, and shows its parts', async ({ browser, request }) => {
  const path = await firstStory(request);
  const html = await (await request.get(path)).text();
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
  expect(report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId} ${m.message}`))).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL: running().url, bypassCSP: true, colorScheme });
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await expect(page.getByRole('link', { name: /facebook/i })).toHaveAttribute('href', /facebook\.com/);
    await expect(page.getByRole('heading', { name: 'Email this story to a Friend!' })).toBeVisible();
    await context.close();
  }
});

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
  const path = await firstStory(request);
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

async function firstStory(request: {
  get: (path: string) => Promise<{ text: () => Promise<string> }>;
}): Promise<string> {
  const front = await (await request.get('/calgary')).text();
  const path = /href="(\/story\/[^"]+)"/.exec(front)?.[1];
  if (!path) throw new Error('the front shows no story');
  return path;
}
