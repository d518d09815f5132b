import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { running } from '#testing/portal/running.ts';
import { expect } from './journey.ts';

/** A window with nobody signed in. */
export async function open(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: running().url, ...options });
  return context.newPage();
}

/** Begins a story at the desk, not yet saved. */
export async function begin(page: Page, headline: string): Promise<void> {
  await page.getByRole('link', { name: 'New story' }).click();
  await page.getByLabel('Headline').fill(headline);
}

/** Saves the story in the editor. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
}
