import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { runBeside } from '#testing/portal/run-beside.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { expect, unique } from './journey.ts';

type TestWire = { id: string; name: string };

/** A wire of this journey's own, and what came over it. */
export async function addWire(...headlines: string[]): Promise<TestWire> {
  const name = unique('Prairie Dispatch');
  const wire = { id: await runBeside('fill-inbox', name), name };
  if (headlines.length > 0) await takeFeed(wire, ...headlines);
  return wire;
}

/** What its supplier sends now, taken in as if it had been asked. */
export const takeFeed = ({ id }: TestWire, ...headlines: string[]) => runBeside('take-feed', id, ...headlines);

export async function openRules(page: Page, role: 'editor' | 'reporter' = 'editor'): Promise<void> {
  await signIn(page, role);
  await page.goto('/desk/wires');
  await page.getByRole('navigation', { name: 'Wire stories' }).getByRole('link', { name: 'Rules' }).click();
  await expect(page.getByRole('heading', { name: 'Rules', level: 1 })).toBeVisible();
}

type TestRule = { name: string; wire: TestWire; words: string };

export async function fillRule(page: Page, { name, wire, words }: TestRule): Promise<void> {
  await page.getByLabel('Name of the rule').fill(name);
  await page.getByLabel(wire.name).check();
  await page.getByLabel('Words or phrases').fill(words);
}

export const ruleOf = (page: Page, name: string): Locator =>
  page.locator('.rule-line').filter({ has: page.getByRole('heading', { name }) });

/** From 1. */
export async function placeOf(page: Page, name: string): Promise<number> {
  const id = await ruleOf(page, name).getAttribute('id');
  return Number(id?.replace('rule-', ''));
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

export async function checkAccess(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
