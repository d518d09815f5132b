import { join } from 'node:path';
import { running } from '#testing/portal/running.ts';
import { expect, test } from './journey.ts';

const root = join(import.meta.dirname, '..');

test('reading mode finds every paragraph, correction and attribution of every story, and nothing of the forms', async ({
  browser,
  request,
}) => {
  const context = await browser.newContext({ baseURL: running().url, bypassCSP: true });
  const page = await context.newPage();
  await page.goto('/calgary/about');
  await page.addScriptTag({ path: join(root, 'node_modules', '@mozilla', 'readability', 'Readability.js') });
  const sitemap = await (await request.get('/sitemaps/stories-1.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]*\/story\/[^<]*)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  expect(paths.length).toBeGreaterThan(80);
  const faults = await page.evaluate(async (paths) => {
    type Reader = new (document: Document) => { parse: () => { textContent: string } | null };
    const { Readability } = window as unknown as { Readability: Reader };
    const plain = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();
    const faults: string[] = [];
    for (const path of paths) {
      const html = await (await fetch(path)).text();
      const story = new DOMParser().parseFromString(html, 'text/html');
      const wanted = [...story.querySelectorAll('.body > p, .correction > p')].map((p) => plain(p.textContent));
      const unwanted = [...story.querySelectorAll('.email-story p, .related h2, .colophon-copyright')].map((p) =>
        plain(p.textContent),
      );
      const text = plain(new Readability(story).parse()?.textContent);
      faults.push(...wanted.filter((words) => !text.includes(words)).map((words) => `${path} lost: ${words}`));
      faults.push(...unwanted.filter((words) => text.includes(words)).map((words) => `${path} has: ${words}`));
      if (text.includes(`${location.origin}${path}`)) faults.push(`${path} has its address`);
    }
    return faults;
  }, paths);
  expect(faults).toEqual([]);
  await context.close();
});
