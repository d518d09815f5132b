import type { Locator, Page } from '@playwright/test';
import { hourMs, now } from '#lib/clock.ts';
import { journeysHost, tellService } from '#testing/conditions/stub-services.ts';
import { running } from '#testing/portal/running.ts';
import { open511Answer, open511Event } from '#testing/traffic/answers/open511.ts';
import { expect, unique } from './journey.ts';
import { showUntil } from './wires.ts';

/** An official service of a journey's own. It answers with an error until something is told. */
export type TestService = {
  /** What its feed is typed as. */
  url: string;
  /** A road that only its event names. */
  road: string;
  /** From now on it says that this road is dug up. */
  tellWork: () => Promise<void>;
  /** From now on it answers with this. */
  tellStatus: (status: number) => Promise<void>;
};

export function newService(): TestService {
  const road = unique('Harbour Road');
  const url = `https://${journeysHost}/${unique('events')}`;
  const say = (body: object, status: number) =>
    tellService(running().servicesDir, `${url}?limit=500`, body, { status });
  const begun = new Date(now().getTime() - hourMs).toISOString();
  const work = open511Event({
    id: `example.com/${road}`,
    description: `${road}, in both directions. The pier is mended.`,
    created: begun,
    updated: begun,
    geography: { type: 'Point', coordinates: [-119.7, 34.42] },
    roads: [{ name: road, direction: 'BOTH' }],
    schedule: { intervals: [`${begun.slice(0, 16)}/`] },
  });
  return {
    url,
    road,
    tellWork: () => say(open511Answer([work]), 200),
    tellStatus: (status) => say({}, status),
  };
}

/** The line of a source in the list. */
export const rowOf = (page: Page, { url }: TestService): Locator => page.getByRole('row').filter({ hasText: url });

/** The form of a new source of Santa Barbara, by the links that lead there. */
export async function beginSource(page: Page): Promise<void> {
  await page.goto('/desk');
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources of weather and traffic');
  await page.getByRole('link', { name: 'Add a source to Santa Barbara' }).click();
  await page.getByRole('link', { name: 'Open511' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add Open511');
  await expect(page.getByRole('radio', { name: 'Santa Barbara' })).toBeChecked();
}

/** Adds it, and waits until the worker has asked it: then nobody does again within a minute. */
export async function addSource(page: Page, service: TestService): Promise<void> {
  await beginSource(page);
  await page.getByLabel('Address of the feed').fill(service.url);
  await page.getByRole('button', { name: 'Add the source' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open511');
  await showUntil(page, () => expect(standingOf(page)).toHaveText('Failing', { timeout: 500 }));
  await expect(page.getByText('events: The server answered with an error. It has never')).toBeVisible();
}

/** How it is doing, in one word, on its page. */
export const standingOf = (page: Page): Locator => page.getByRole('main').locator('.badge').first();

/** Removes it by its page. */
export async function removeSource(page: Page, service: TestService): Promise<void> {
  await page.goto('/desk/sources');
  await rowOf(page, service).getByRole('link', { name: 'Open511' }).click();
  await page.getByText('Remove it').click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources of weather and traffic');
  await expect(rowOf(page, service)).toHaveCount(0);
}

/** What readers of Santa Barbara's traffic see of it, or see no more. */
export async function expectForReaders(page: Page, { road }: TestService, isThere: boolean): Promise<void> {
  await expect
    .poll(async () => (await (await page.request.get('/santa-barbara/traffic')).text()).includes(road), {
      timeout: 20_000,
    })
    .toBe(isThere);
}
