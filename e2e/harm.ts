import { expect, type Page } from '@playwright/test';
import { running } from '#testing/portal/running.ts';

/**
 * Notes what a page must never do of what strangers brought: show a dialog, which is what they try to, and ask another
 * host for anything. What its own policy forbade fails every journey (`journey.ts`).
 */
export function watchForHarm(page: Page): string[] {
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    harm.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^https?:$/.test(protocol) && host !== new URL(running().url).host) harm.push(`a request: ${request.url()}`);
  });
  return harm;
}

/** What the body of the editor has that is not the editor's own. */
export function strangersInEditor(page: Page): Promise<string[]> {
  return page.getByRole('textbox', { name: 'Body' }).evaluate((body) => {
    const ours =
      'p h2 strong em sub sup br ul ol li blockquote a div span section table tbody tr td button label input textarea img';
    const names = new Set(ours.split(' '));
    return [...body.querySelectorAll('*')].flatMap((element) => [
      ...(names.has(element.localName) ? [] : [element.localName]),
      ...[...element.attributes]
        .filter(({ name, value }) => {
          if (name === 'href') return !/^(?:https?:|mailto:|tel:|story:\d)/.test(value);
          if (name === 'src') return !value.startsWith('/media/');
          // TipTap says so of every form block
          if (name === 'style') return value !== 'white-space: normal;';
          return /^on|^srcdoc$|^formaction$|:/.test(name);
        })
        .map(({ name, value }) => `${element.localName} ${name}=${value}`),
    ]);
  });
}

/** Links of a page that lead where none may. */
export function badLinks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], area[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^(?:https?:|mailto:|tel:|\/(?!\/)|#)/.test(href)),
  );
}

/** Shows HTML that goes out to others, in a page that forbids nothing and would run whatever it can. */
export async function expectHarmless(page: Page, html: string): Promise<void> {
  const viewer = await page.context().newPage();
  const harm = watchForHarm(viewer);
  await viewer.setContent(html);
  expect(harm).toEqual([]);
  expect(await badLinks(viewer)).toEqual([]);
  await viewer.close();
}
