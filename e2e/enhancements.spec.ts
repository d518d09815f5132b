import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { leadStory } from '#testing/portal/reader-pages.ts';
import { runBeside } from '#testing/portal/run-beside.ts';
import { running } from '#testing/portal/running.ts';
import { expect, test } from './journey.ts';

const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** The colour of the page's ground. */
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const paper = { light: 'rgb(252, 251, 248)', dark: 'rgb(22, 21, 17)' };

test('the script is small, is sent as never changing, and is the only one', async ({ page, request }) => {
  const scripts: string[] = [];
  page.on('request', (asked) => {
    if (asked.resourceType() === 'script') scripts.push(new URL(asked.url()).pathname);
  });
  await page.goto(await leadStory(request), { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  const [path = ''] = scripts;
  expect(path).toMatch(/^\/paper\/enhance-[0-9a-f]{16}\.js$/);
  const answer = await request.get(path);
  expect(answer.headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
  });
  expect(Number(answer.headers()['content-length'])).toBeLessThan(5 * 1024);
  expect((await request.get('/paper/enhance-0000000000000000.js')).status()).toBe(404);
});

test('the address is copied at the press of a button, which says so', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: running().url });
  const path = await leadStory(request);
  await page.goto(path);
  await page.getByRole('button', { name: 'Copy the address' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toHaveText('The address is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(running().url + path);
  await expect(page.getByLabel('Address of this story')).toHaveCount(0);
});

test('print prints, and sharing with the device is offered only where it can be done', async ({ page, request }) => {
  const path = await leadStory(request);
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, shared: [] });
    const seen = window as unknown as { printed: number; shared: ShareData[] };
    window.print = () => {
      seen.printed += 1;
    };
    Object.defineProperty(Navigator.prototype, 'share', {
      configurable: true,
      value: async (data: ShareData) => {
        seen.shared.push(data);
      },
    });
  });
  await page.goto(path);
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('button', { name: 'Share with this device' }).click();
  const seen = await page.evaluate(() => {
    const { printed, shared } = window as unknown as { printed: number; shared: ShareData[] };
    return { printed, shared };
  });
  expect(seen.printed).toBe(1);
  expect(seen.shared).toEqual([
    { title: await page.getByRole('heading', { level: 1 }).textContent(), url: running().url + path },
  ]);

  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share with this device' })).toBeHidden();
});

test('times of the last day say how long ago they were, and keep what they were', async ({ page, request }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(await leadStory(request));
  const times = page.getByRole('main').locator('.times');
  await expect(times).toContainText(/\d+ (minute|hour)s? ago/);
  await expect(times).toContainText(/Published .*[A-Z][a-z]{2} \d+, \d{4}/);
});

for (const width of [320, 360]) {
  test(`where there is no room for it, how long ago it was is the time’s title, ${width} px`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(await leadStory(request));
    const time = page.getByRole('main').locator('.times time').first();
    const ago = /^\d+ (minute|hour)s? ago$/;
    // "12:40 a.m." is longer than "1:40 a.m.", so what has room depends on when the story was published
    const beside = time.locator('.ago').or(time.locator('xpath=preceding-sibling::*[1][@class="ago"]'));
    await expect
      .poll(async () =>
        (await beside.count()) > 0
          ? 'beside it'
          : ago.test((await time.getAttribute('title')) ?? '')
            ? 'title'
            : 'nowhere',
      )
      .toMatch(/beside it|title/);
  });
}

test('however many times a page names, it is laid out a few times only to say how long ago they were', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
  };
  await page.clock.install();
  await page.goto('/calgary/local');
  // a frame comes before the first of them
  await page.clock.runFor(1000);
  const times = await page.locator('main .ago').count();
  expect(times).toBeGreaterThan(5);
  const before = await layouts();
  await page.clock.runFor(60_000);
  expect((await layouts()) - before).toBeLessThan(times);
});

test('a theme is chosen at the foot of a page, and remembered in this browser', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/calgary');
  expect(await ground(page)).toBe(paper.light);
  const choice = page.getByRole('contentinfo').getByLabel('Theme');
  await expect(choice).toHaveValue('auto');
  await choice.selectOption('Dark');
  expect(await ground(page)).toBe(paper.dark);
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  expect(violations).toEqual([]);

  await page.goto('/santa-barbara');
  await expect(choice).toHaveValue('dark');
  expect(await ground(page)).toBe(paper.dark);
  await choice.selectOption('Automatic');
  expect(await ground(page)).toBe(paper.light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe(paper.dark);
  await choice.selectOption('Light');
  expect(await ground(page)).toBe(paper.light);
});

test('nothing moves when a story page is brought to life', async ({ page, request }) => {
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.total += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // long after the page was painted
  await page.route('**/paper/*.js', async (route) => {
    await expect.poll(() => page.evaluate(() => performance.getEntriesByType('paint').length)).toBeGreaterThan(0);
    await route.continue();
  });
  const path = await leadStory(request);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Copy the address' })).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shifts: { total: number } }).shifts.total)).toBe(0);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the address stands in a field, and nothing is offered that does nothing', async ({ page, request }) => {
    const path = await leadStory(request);
    await page.goto(path);
    await page.locator('.share summary').click();
    await expect(page.getByLabel('Address of this story')).toHaveValue(running().url + path);
    for (const name of ['Copy the address', 'Print', 'Share with this device']) {
      await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
    }
    await expect(page.getByLabel('Theme')).toBeHidden();
  });

  test('Mastodon: the reader’s server is asked for, checked, and led to', async ({ page, request }) => {
    await page.goto(await leadStory(request));
    const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const storyUrl = page.url();
    await page.getByRole('link', { name: 'Mastodon' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Share on Mastodon');
    const server = page.getByLabel('Your server');
    await server.fill('192.168.0.1');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(server).toHaveValue('192.168.0.1');
    await expect(server).toHaveAccessibleDescription(/no server on the public internet/);
    await expect(server).toHaveAttribute('aria-invalid', 'true');
    await server.fill('@me@Server.example');
    // the server does not exist; that the browser goes there is what the paper can do
    const [there] = await Promise.all([
      page.waitForRequest((asked) => new URL(asked.url()).host === 'server.example'),
      page.getByRole('button', { name: 'Continue' }).click(),
    ]);
    const { pathname, searchParams } = new URL(there.url());
    expect(pathname).toBe('/share');
    expect(searchParams.get('text')).toBe(`${headline} ${storyUrl}`);
    expect(there.headers().referer).toBeUndefined();
  });
});

test('what people read is counted, and machines are not', async ({ request }) => {
  const front = await (await request.get('/santa-barbara')).text();
  const paths = [...front.matchAll(/href="(\/story\/[^"]+)"/g)].map(([, path = '']) => path);
  const quiet = paths.at(-12) ?? '';
  const mostRead = async () => {
    const html = await (await request.get('/santa-barbara')).text();
    return /aria-labelledby="most-read".*?<\/section>/s.exec(html)?.[0] ?? '';
  };
  for (let time = 0; time < 120; time += 1) {
    await request.get(quiet, { headers: { 'user-agent': time < 60 ? 'Examplebot/1.0' : person } });
  }
  // reads alone have no front composed anew before five minutes
  const mostReadNow = async () => {
    await runBeside('compose-fronts-anew.ts');
    return mostRead();
  };
  await expect.poll(mostReadNow, { timeout: 30_000, intervals: [2_000] }).toContain(`<li><a href="${quiet}"`);
});
