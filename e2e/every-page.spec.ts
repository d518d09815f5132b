import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { pathOf, readerPages } from '#testing/portal/reader-pages.ts';
import { running } from '#testing/portal/running.ts';
import { faultsWithoutStyles } from '#testing/without-styles.ts';
import { expect, test } from './journey.ts';

/** Pixels by which a page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a keyboard must come to: of several radio buttons one, from which arrows lead to the others; what a closed disclosure holds has a size as well, but nobody can. */
const reachable =
  ':is(a[href], button, input:not([type=hidden], [tabindex="-1"], [type=radio]:not(:checked)), select, textarea, summary):not(details:not([open]) > :not(summary) *, details:not([open]) > :not(summary))';

/** What is pressed and smaller than 24 px (WCAG 2.5.8), but for links in a sentence. Runs in the page. */
const smallTargets = () => {
  const isInSentence = (link: Element) => {
    let around = link.parentElement;
    while (around && getComputedStyle(around).display.startsWith('inline')) around = around.parentElement;
    const others = (around?.textContent ?? '').trim().length - (link.textContent ?? '').trim().length;
    return getComputedStyle(link).display === 'inline' && others > 0;
  };
  const targets = [
    ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
  ];
  return targets.flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    // seen with the focus alone
    if (!target.checkVisibility({ visibilityProperty: true }) || target.matches('.skip')) return [];
    if ((width >= 24 && height >= 24) || isInSentence(target)) return [];
    return [`${Math.round(width)} × ${Math.round(height)} ${target.outerHTML}`];
  });
};

/** What else paper cannot do: print.css has the whole list. */
const notPrinted =
  '.skip, .unit-choice, .all-hours, .masthead-bar, .share, .related, .popular, .email-story, .colophon-name, theme-switch, .embed-play, .conditions-more';

/** Words that are not printed though nothing says so, or not in dark on a white sheet, and what costs a sheet. Runs in the page. */
const faultsInPrint = (leftOut: string) => {
  const faults: string[] = [];
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    const text = words.currentNode.textContent?.trim();
    if (!element || !text || element.closest(`${leftOut}, .unseen, .ago, .portrait-initials`)) continue;
    // of a measure in both units, one is printed
    if (element.closest('.us, .metric') && !element.checkVisibility()) continue;
    if (element.closest('.times-history, .story-history-link, .embed-note, .photo-ways, .between')) continue;
    const { width, height } = element.getBoundingClientRect();
    if (!element.checkVisibility() || width === 0 || height === 0) faults.push(`not printed: ${text}`);
    if (luminance(getComputedStyle(element).color) > 110) faults.push(`pale: ${text}`);
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) faults.push(`on a ground of ${backgroundColor}: ${text}`);
    }
  }
  const [alert, copyright] = ['.alert', '.colophon'].map((name) =>
    document.querySelector(name)?.getBoundingClientRect(),
  );
  if (alert && copyright && copyright.bottom > alert.top) faults.push('the copyright stands over the alert');
  for (const element of document.querySelectorAll('main *')) {
    const { display, marginTop } = getComputedStyle(element);
    // where a sheet is full, such a one begins another
    const isEmpty = display === 'block' && element.checkVisibility() && element.getBoundingClientRect().height === 0;
    if (isEmpty && Number.parseFloat(marginTop) > 0) faults.push(`room for nothing: ${element.outerHTML}`);
  }
  return faults;
};

for (const readerPage of readerPages) {
  test.describe(readerPage.name, () => {
    test('is valid HTML of the strictest kind, from one origin, without the framework', async ({ page, request }) => {
      const path = await pathOf(readerPage, request);
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
      expect(faultsWithoutStyles(html), 'as text browsers and reader views have it').toEqual([]);
    });

    test.describe('seen', () => {
      // a style is put in from outside
      test.use({ bypassCSP: true });
      for (const width of [320, 1280]) {
        test(`is accessible and fits, ${width} px, light and dark`, async ({ page, request }) => {
          const viewport = { width, height: 800 };
          await page.setViewportSize(viewport);
          await page.goto(await pathOf(readerPage, request));
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
            expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
            expect(await overflow(page), `${colorScheme}: wider than the window`).toBe(0);
          }
          if (width === 320) {
            expect(await page.evaluate(smallTargets), 'too small to press').toEqual([]);
            await page.setViewportSize({ width: 390, height: 844 });
            expect(await page.evaluate(smallTargets), 'too small to press at 390 px').toEqual([]);
            await page.setViewportSize(viewport);
          }
          // the reader's own text size, twice what it was
          await page.addStyleTag({ content: ':root { font-size: 200% !important }' });
          expect(await overflow(page), 'wider than the window with text at 200 %').toBe(0);
        });
      }
    });

    test('is walked by keyboard: the skip link first, and every link and field after it', async ({ page, request }) => {
      await page.goto(await pathOf(readerPage, request));
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveAttribute('href', '#content');
      const wanted = page.locator(reachable).filter({ visible: true });
      await wanted.evaluateAll((elements) => {
        for (const element of elements)
          element.addEventListener('focus', () => element.setAttribute('data-reached', ''));
      });
      // the skip link had the focus before anybody listened
      const missed = () =>
        wanted.evaluateAll((elements) =>
          elements.filter((element) => !element.matches('[data-reached], .skip')).map(({ outerHTML }) => outerHTML),
        );
      const count = await wanted.count();
      // a second time round, since some fields have several stops
      for (let round = 0; round < 2 && (await missed()).length > 0; round += 1) {
        for (let left = count; left > 0; left -= 1) await page.keyboard.press('Tab');
      }
      expect(await missed()).toEqual([]);
    });

    test('is printed whole, without navigation and forms, dark on white in the dark theme too', async ({
      page,
      request,
    }) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      // a sheet of A4 between the margins of a browser
      await page.setViewportSize({ width: 718, height: 1046 });
      await page.goto(await pathOf(readerPage, request));
      await page.evaluate(() => {
        document.documentElement.dataset.theme = 'dark';
      });
      await expect(page.locator(`nav, form, ${notPrinted}`).filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('h1')).toHaveCount(1);
      expect(await page.evaluate(faultsInPrint, `nav, form, script, ${notPrinted}`)).toEqual([]);
    });
  });
}
