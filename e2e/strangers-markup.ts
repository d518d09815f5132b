import type { Browser, BrowserContext, Page } from '@playwright/test';
import { badLinks } from './harm.ts';
import { expect } from './journey.ts';

/** A window that notes what strangers' markup gets done in it. */
export type WatchedWindow = { page: Page; context: BrowserContext; harm: string[] };

/**
 * Opens a window in which nothing but the paper's own host is reached. Whatever `ran` or a dialog was called by, and
 * whatever else was asked for, is noted.
 * @param bypassCSP as if pages had no policy: their markup alone must be safe
 */
export async function openWatched(browser: Browser, baseURL: string, bypassCSP: boolean): Promise<WatchedWindow> {
  const context = await browser.newContext({ baseURL, bypassCSP });
  const harm: string[] = [];
  await context.exposeBinding('ran', ({ frame }) => void harm.push(`a script on ${frame.url()}`));
  await context.addInitScript(() => {
    for (const dialog of ['alert', 'confirm', 'prompt', 'print'])
      Reflect.set(window, dialog, Reflect.get(window, 'ran'));
  });
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && url.host !== new URL(baseURL).host,
    (route) => {
      harm.push(`a request: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  // the pictures of the attacks
  page.on('request', (request) => {
    if (/\/x$/.test(new URL(request.url()).pathname)) harm.push(`a request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') harm.push(`a dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  return { page, context, harm };
}

/** Goes to a page of the paper, and finds nothing of strangers at work there. */
export async function expectSafe({ page, harm }: WatchedWindow, path: string, words: string | RegExp): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await expect(page.getByText(words).first(), path).toBeAttached();
  expect(await strangersOn(page), path).toEqual([]);
  expect(await badLinks(page), path).toEqual([]);
  expect(harm, path).toEqual([]);
}

/** Attributes and elements that no page of the paper has. */
function strangersOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => [
      ...(/^(?:base|object|embed|applet|frame|frameset|marquee|math|portal|fencedframe)$/.test(element.localName)
        ? [element.localName]
        : []),
      ...[...element.attributes]
        .filter(
          ({ name, value }) => /^on|^srcdoc$|^ping$/.test(name) || /^\s*(?:javascript|vbscript|data:text)/i.test(value),
        )
        .map(({ name, value }) => `${element.localName} ${name}=${value}`),
    ]),
  );
}

/**
 * Shows HTML as a careless feed reader does: in documents that forbid nothing.
 * @returns of which of them something came
 */
export async function showCarelessly({ page, harm }: WatchedWindow, texts: readonly string[]): Promise<string[]> {
  const harmful: string[] = [];
  // a document of the paper's host, so that what is shown stays under one roof
  await page.goto('/robots.txt');
  for (const text of texts) {
    const before = harm.length;
    await page.evaluate(
      (html) =>
        new Promise<void>((resolve) => {
          const frame = document.createElement('iframe');
          frame.srcdoc = html;
          frame.onload = () => requestAnimationFrame(() => setTimeout(resolve));
          document.body.append(frame);
        }),
      text,
    );
    if (harm.length > before) harmful.push(text);
  }
  return harmful;
}
