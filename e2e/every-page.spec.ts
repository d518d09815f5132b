import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { expect, test } from './journey.ts';
import { addressOf, leadStory, readerPages } from './reader-pages.ts';
import { running } from './running.ts';

const root = join(import.meta.dirname, '..');

/** Pixels by which a page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a keyboard must come to; what a closed disclosure holds has a size as well, but nobody can. */
const reachable =
  ':is(a[href], button, input:not([type=hidden], [tabindex="-1"]), select, textarea, summary):not(details:not([open]) > :not(summary) *, details:not([open]) > :not(summary))';

for (const readerPage of readerPages) {
  test.describe(readerPage.name, () => {
    test('is valid HTML of the strictest kind, from one origin, without the framework', async ({ page, request }) => {
      const path = await addressOf(readerPage, request);
      const foreign: string[] = [];
      const scripts: string[] = [];
      page.on('request', (asked) => {
        if (!asked.url().startsWith(running().url)) foreign.push(asked.url());
        if (asked.resourceType() === 'script') scripts.push(new URL(asked.url()).pathname);
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(foreign).toEqual([]);
      expect(scripts.filter((script) => !script.startsWith('/paper/'))).toEqual([]);

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
        test(`is accessible and fits, ${colorScheme}, ${width} px`, async ({ browser, request }) => {
          const path = await addressOf(readerPage, request);
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
          expect(await overflow(page), 'wider than the window').toBe(0);
          // the reader's own text size, twice what it was
          await page.addStyleTag({ content: ':root { font-size: 200% !important }' });
          expect(await overflow(page), 'wider than the window with text at 200 %').toBe(0);
          await context.close();
        });
      }
    }

    test('is walked by keyboard: the skip link first, and every link and field after it', async ({
      browser,
      request,
    }) => {
      const context = await browser.newContext({ baseURL: running().url, javaScriptEnabled: true });
      const page = await context.newPage();
      await page.goto(await addressOf(readerPage, request));
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveAttribute('href', '#content');
      const wanted = page.locator(reachable).filter({ visible: true });
      await wanted.evaluateAll((elements) => {
        for (const element of elements)
          element.addEventListener('focus', () => element.setAttribute('data-reached', ''));
      });
      for (let left = (await wanted.count()) * 2; left > 0; left -= 1) await page.keyboard.press('Tab');
      const missed = await wanted.evaluateAll((elements) =>
        elements.filter((element) => !element.hasAttribute('data-reached')).map((element) => element.outerHTML),
      );
      // the skip link had the focus before anybody listened
      expect(missed.filter((html) => !html.includes('class="skip"'))).toEqual([]);
      await context.close();
    });

    test('is printed without navigation', async ({ page, request }) => {
      await page.goto(await addressOf(readerPage, request));
      await page.emulateMedia({ media: 'print' });
      for (const part of await page.locator('nav, form, .skip').all()) await expect(part).toBeHidden();
      await expect(page.locator('h1')).toHaveCount(1);
    });
  });
}

test('reading mode finds every paragraph of a story', async ({ browser, request }) => {
  const context = await browser.newContext({ baseURL: running().url, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(await leadStory(request));
  const paragraphs = await page.locator('.body > p').allInnerTexts();
  expect(paragraphs.length).toBeGreaterThan(5);
  await page.addScriptTag({ path: join(root, 'node_modules', '@mozilla', 'readability', 'Readability.js') });
  const text = await page.evaluate(() => {
    type Reader = new (document: Document) => { parse: () => { textContent: string } | null };
    const { Readability } = window as unknown as { Readability: Reader };
    return new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
  });
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase();
  const found = plain(text);
  // a dateline is printed in small capitals, so case is no difference
  expect(paragraphs.map(plain).filter((paragraph) => !found.includes(paragraph))).toEqual([]);
  await context.close();
});

test('no picture is larger than one and a half times what its place needs', async ({ browser, request }) => {
  const story = await leadStory(request);
  for (const width of [360, 768, 1280]) {
    for (const path of ['/calgary', '/calgary/local', story]) {
      // a browser takes a larger one it has already, so each page begins without any
      const context = await browser.newContext({ baseURL: running().url, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => {
        for (const image of document.images) image.loading = 'eager';
      });
      await page.waitForLoadState('networkidle');
      const tooLarge = await page.evaluate(() =>
        [...document.images]
          .filter((image) => image.srcset || image.closest('picture')?.querySelector('source'))
          .map((image) => {
            const asked = Number(/-(\d+)\.\w+$/.exec(image.currentSrc)?.[1] ?? 0);
            return { src: image.currentSrc, asked, needed: image.getBoundingClientRect().width * devicePixelRatio };
          })
          // the smallest variant there is
          .filter(({ asked, needed }) => asked > 320 && asked > needed * 1.5),
      );
      expect(tooLarge, `${path} at ${width} px`).toEqual([]);
      await context.close();
    }
  }
});
