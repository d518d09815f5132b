import { running } from '#testing/portal/running.ts';
import { expect, test } from './journey.ts';
import { type OwnBrowser, startOwnBrowser } from './own-browser.ts';

/**
 * From page to page as if it were one application: what is pointed at is rendered ahead, what was left is kept whole,
 * and one page turns into the next. In a browser of their own, for Playwright switches the first two off.
 */
const headline = 'main :is(h2, h3) a[href^="/story/"]';
const visit = `(() => {
  const [{ activationStart }] = performance.getEntriesByType('navigation');
  return { path: location.pathname, wasAhead: activationStart > 0, mark: window.mark ?? null };
})()`;
/** When the page asked for itself: before or after it was opened. */
const tellings = `(() => {
  const [{ activationStart }] = performance.getEntriesByType('navigation');
  return performance.getEntriesByType('resource')
    .filter(({ initiatorType, name }) => initiatorType === 'fetch' && name === location.href)
    .map(({ startTime }) => (startTime < activationStart ? 'ahead' : 'opened'));
})()`;
type Visit = { path: string; wasAhead: boolean; mark: string | null };

test.describe('in a browser as people have it', () => {
  let browser: OwnBrowser;
  test.beforeAll(async () => {
    browser = await startOwnBrowser();
  });
  test.afterAll(() => browser?.close());

  test('a story that is pointed at is rendered ahead, opens at once, and going back shows the page that was left', async () => {
    await open('/calgary');
    const story = await browser.evaluate<string>(`document.querySelector('${headline}').pathname`);
    await browser.evaluate(`void (window.mark = 'the front')`);
    await browser.pointAt(headline);
    await expect.poll(() => browser.ahead()).toEqual([running().url + story]);
    expect(await browser.evaluate(visit)).toEqual({ path: '/calgary', wasAhead: false, mark: 'the front' });

    await browser.press();
    await isShown({ path: story, wasAhead: true, mark: null });
    // what the script adds is there too, though the page was brought to life before it was opened
    await seen(`document.querySelector('[data-do=copy]').hidden`).toBe(false);
    await seen(`document.querySelectorAll('.times .ago').length`).toBeGreaterThan(0);
    // the paper is told that it is read, once, and not before it was
    await seen(tellings).toEqual(['opened']);

    await browser.evaluate(`void (window.mark = 'the story')`);
    await browser.go(-1);
    await isShown({ path: '/calgary', wasAhead: false, mark: 'the front' });
    await browser.go(1);
    await isShown({ path: story, wasAhead: true, mark: 'the story' });
    expect(browser.errors).toEqual([]);
  });

  test('a theme that was chosen meanwhile is on the page that was left, and on one rendered ahead', async () => {
    const theme = 'document.documentElement.dataset.theme ?? null';
    await open('/calgary');
    await browser.evaluate(`localStorage.removeItem('theme')`);
    await browser.evaluate(`void (window.mark = 'the front')`);
    await browser.pointAt('main a[href^="/story/"]');
    await expect.poll(() => browser.ahead()).toHaveLength(1);
    await browser.evaluate(`localStorage.setItem('theme', 'dark')`);
    await browser.press();
    await seen(theme).toBe('dark');
    await browser.go(-1);
    await seen(visit).toMatchObject({ path: '/calgary', mark: 'the front' });
    await seen(theme).toBe('dark');
    await browser.evaluate(`localStorage.removeItem('theme')`);
  });

  async function open(path: string): Promise<void> {
    await browser.open(running().url + path);
    await isShown({ path, wasAhead: false, mark: null });
    await seen('document.readyState').toBe('complete');
  }

  const isShown = (expected: Visit) => seen(visit).toEqual(expected);

  /** What an expression comes to be in the page that is shown. While one page gives way to another there is none to ask. */
  function seen(expression: string) {
    return expect.poll(() => browser.evaluate(expression).catch(() => null));
  }
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`pages turn into each other, movement: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        Object.assign(window, { isTurned: 'viewTransition' in event && event.viewTransition !== null });
      });
    });
    const isTurned = () => page.evaluate(() => (window as unknown as { isTurned?: boolean }).isTurned);
    const sections = page.getByRole('navigation', { name: 'Sections', exact: true });
    await page.goto('/calgary');
    // now the browser has the style sheets, and knows at once what they say of it
    for (const section of ['Local', 'World']) {
      await sections.getByRole('link', { name: section, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(section);
      await expect.poll(isTurned).toBe(reducedMotion === 'no-preference');
    }
  });
}
