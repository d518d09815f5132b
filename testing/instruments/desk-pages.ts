import type { Page } from '@playwright/test';
import { signIn } from '#testing/portal/sign-in.ts';
import type { DemoPaper } from './demo-paper.ts';

const paths = [
  '/desk/sign-in',
  '/desk',
  '/desk/stories/new',
  '/desk/wires',
  '/desk/wires/feeds',
  '/desk/wires/feeds/new',
  '/desk/wires/rules',
  '/desk/wires/rules/new',
  '/desk/wires/rules/1',
  '/desk/pages',
  '/desk/topics',
  '/desk/authors',
  '/desk/authors/new',
  '/desk/alerts',
  '/desk/mail',
  '/desk/staff',
  '/desk/account',
];

/** Opens each kind of page of the desk as an administrator, and returns what `look` makes of it. */
export async function deskPages<T>(
  { browser, url }: DemoPaper,
  look: (tab: Page) => Promise<T>,
): Promise<{ name: string; result: T }[]> {
  const context = await browser.newContext({ baseURL: url, bypassCSP: true });
  const tab = await context.newPage();
  const results: { name: string; result: T }[] = [];
  await tab.goto('/desk/sign-in');
  results.push({ name: '/desk/sign-in', result: await look(tab) });
  await signIn(tab, 'administrator');
  await tab.goto('/desk');
  const linked = await tab.locator('main a[href^="/desk/stories/"]:not([href$="/new"])').first().getAttribute('href');
  for (const path of [...paths.slice(1), ...(linked ? [linked] : [])]) {
    await tab.goto(path, { waitUntil: 'networkidle' });
    results.push({ name: path, result: await look(tab) });
  }
  await context.close();
  return results;
}
