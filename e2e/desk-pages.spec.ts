import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { signIn } from '#testing/portal/sign-in.ts';
import { open } from './desk.ts';
import { expect, test } from './journey.ts';

const deskPages = [
  '/desk',
  '/desk/stories/new',
  '/desk/stories/1',
  '/desk/staff',
  '/desk/mail',
  '/desk/mail/preview',
  '/desk/account',
];
/** Checked in width and as HTML as well; they are made of the same parts as those above. */
const furtherPages = [
  '/desk/stories/1/versions/1',
  '/desk/stories/1/compare',
  '/desk/topics',
  '/desk/authors',
  '/desk/authors/new',
  '/desk/authors/1',
  '/desk/pages',
  '/desk/pages/about/en',
  '/desk/pages/about/en/versions/1',
  '/desk/alerts',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the desk’s pages are accessible and fit a phone, ${colorScheme}`, async ({ browser }) => {
    test.slow();
    const page = await open(browser, { bypassCSP: true, colorScheme, viewport: { width: 360, height: 740 } });
    await page.goto('/desk/sign-in');
    expect(await faultsOf(page), '/desk/sign-in').toEqual([]);
    await signIn(page, 'administrator');
    for (const path of [...deskPages, '/preview/1']) {
      await page.goto(path);
      // the editor opens in the browser only
      if (path.startsWith('/desk/stories')) await expect(page.getByRole('textbox', { name: 'Body' })).toBeVisible();
      expect(await faultsOf(page), path).toEqual([]);
    }
    await page.context().close();
  });
}

test('every page of the desk fits a small phone', async ({ browser }) => {
  const page = await open(browser, { viewport: { width: 320, height: 640 } });
  await page.goto('/desk/sign-in');
  expect(await page.evaluate(tooWide), '/desk/sign-in').toEqual([]);
  await signIn(page, 'administrator');
  for (const path of [...deskPages, ...furtherPages]) {
    await page.goto(path);
    if (/stories\/(?:new|\d+)$/.test(path)) await expect(page.getByRole('textbox', { name: 'Body' })).toBeVisible();
    expect(await page.evaluate(tooWide), path).toEqual([]);
  }
  await page.context().close();
});

test('the desk’s pages are valid HTML', async ({ page, request }) => {
  await signIn(page, 'administrator');
  const html = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const path of ['/desk/sign-in', ...deskPages, ...furtherPages]) {
    // whoever is signed in is led on from there
    const text = await (await (path === '/desk/sign-in' ? request : page.request).get(path)).text();
    // an address that is none, and a choice that must be made and is made already
    expect(text, path).not.toMatch(/\baction=""|<select[^>]*\brequired/);
    const report = await html.validateString(text);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map((m) => `${m.ruleId} ${m.message} ${m.selector}`),
    );
    expect(faults, path).toEqual([]);
  }
});

async function faultsOf(page: Page): Promise<string[]> {
  // a mail's own frame runs no script, not even axe's
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe[sandbox]')
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(await page.evaluate(tooWide))];
}

/** What is wider than what holds it: the page than its window, words than their card. Runs in the page. */
function tooWide(): string[] {
  const boxes = [document.documentElement, ...document.querySelectorAll('.card, fieldset, .field, dialog')];
  return boxes.flatMap((box) => {
    const widerPx = box.scrollWidth - box.clientWidth;
    // one that scrolls is meant to
    const isMeant = box !== document.documentElement && getComputedStyle(box).overflowX !== 'visible';
    return widerPx > 0 && !isMeant ? [`${widerPx} px too wide: ${box.tagName} ${box.className}`] : [];
  });
}
