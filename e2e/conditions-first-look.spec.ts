import type { Locator, Page } from '@playwright/test';
import { open } from './desk.ts';
import { expect, test } from './journey.ts';

/** What a phone in a snowstorm shows before anybody scrolls, and what it costs to get there. */
const phone = { viewport: { width: 360, height: 740 } };

test.describe('with scripts blocked', () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test('the first screen of the weather has the worst alert, how it is now, and the next six hours', async ({
    page,
  }) => {
    await page.goto('/calgary/weather');
    const main = page.getByRole('main');
    await isOnScreen(main.getByRole('region', { name: 'Weather alerts' }).getByRole('listitem').first());
    await isOnScreen(main.locator('.now-temperature'));
    await expect(main.locator('.now-temperature')).toContainText(/−?\d+\s°C/);
    const hours = main
      .getByRole('region', { name: 'Hour by hour' })
      .getByRole('row')
      .filter({ has: page.locator('td') });
    for (let hour = 0; hour < 6; hour += 1) {
      await isOnScreen(hours.nth(hour));
      await expect(hours.nth(hour)).toContainText(/\d [ap]\.m\..*\d+/);
    }
  });

  test('the first screen of the traffic has the highest closure, and when it ends', async ({ page }) => {
    await page.goto('/calgary/traffic');
    const first = page.getByRole('region', { name: 'Happening now' }).locator('.road-event').first();
    await isOnScreen(first.getByText('Closed', { exact: true }));
    await isOnScreen(first.getByRole('heading'));
    await isOnScreen(first.locator('.event-times'));
  });
});

test('neither page costs a phone more than 35 KB, pictures of cameras aside', async ({ browser }) => {
  for (const path of ['/calgary/weather', '/calgary/traffic', '/santa-barbara/weather', '/santa-barbara/traffic'])
    expect(await weigh(await open(browser, phone), path), path).toBeLessThan(35 * 1024);
});

async function isOnScreen(part: Locator): Promise<void> {
  await expect(part).toBeInViewport({ ratio: 1 });
}

/** Bytes of a first view over the line, headers included. */
async function weigh(page: Page, path: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const cameras = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (new URL(response.url).pathname.startsWith('/cameras/')) cameras.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!cameras.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return bytes;
}
