import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

/** A line of the inbox. */
export const lineOf = (page: Page, headline: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: headline }) });

export async function checkAccess(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Nothing of a page is wider than the narrowest telephone. */
export async function checkNarrow(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0], page.url()).toBe(widths[1]);
  if (size) await page.setViewportSize(size);
}

/** Sends the prefilled form. The wire is asked at once, and then not by itself before the journeys are over. */
export async function addWire(page: Page): Promise<void> {
  await expect(page.getByLabel('Minutes between two looks')).toHaveValue('30');
  await page.getByLabel('Minutes between two looks').fill('1440');
  await page.getByRole('button', { name: 'Add the wire' }).click();
  await page.waitForURL('**/desk/wires/feeds');
}

/** Loads a page anew until it shows what the worker has done. */
export async function showUntil(page: Page, isShown: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.reload();
    await isShown();
  }).toPass({ timeout: 30_000, intervals: [1_000] });
}
