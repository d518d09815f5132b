import { leadStory } from '#testing/portal/reader-pages.ts';
import { running } from '#testing/portal/running.ts';
import { expect, test } from './journey.ts';

test('no picture is much larger, or much smaller, than what its place needs', async ({ browser, request }) => {
  // the worker makes the variants of the demo's pictures while other journeys run
  test.setTimeout(300_000);
  const paths = ['/calgary', '/calgary/local', await leadStory(request), '/search?q=council'];
  const withoutVariants = async () => {
    const pages = await Promise.all(paths.map(async (path) => (await request.get(path)).text()));
    return pages.join().match(/<picture><img/g);
  };
  await expect.poll(withoutVariants, { timeout: 200_000, intervals: [2_000] }).toBeNull();

  for (const width of [360, 640, 1024, 1280, 1920]) {
    for (const path of paths) {
      // a browser takes a larger one it has already, so each page begins without any
      const context = await browser.newContext({ baseURL: running().url, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => {
        for (const image of document.images) image.loading = 'eager';
      });
      await page.waitForFunction(() =>
        [...document.images].every(({ complete, currentSrc }) => complete && currentSrc),
      );
      const wrong = await page.evaluate(() => {
        // two stories may show one picture, and the smaller place then takes the file of the larger one
        const widest = new Map<string, number>();
        for (const image of document.images) {
          if (!image.closest('picture')?.querySelector('source')) continue;
          const needed = image.getBoundingClientRect().width * devicePixelRatio;
          widest.set(image.currentSrc, Math.max(needed, widest.get(image.currentSrc) ?? 0));
        }
        return (
          [...widest]
            .map(([src, needed]) => ({ src, asked: Number(/-(\d+)\.\w+$/.exec(src)?.[1] ?? 0), needed }))
            // below that a picture is small whatever it is
            .filter(({ asked, needed }) => (asked > 320 && asked > needed * 1.5) || asked < needed * 0.75)
        );
      });
      expect(wrong, `${path} at ${width} px`).toEqual([]);
      await context.close();
    }
  }
});
