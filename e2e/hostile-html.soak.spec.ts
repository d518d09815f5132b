import type { Browser, Locator, Page } from '@playwright/test';
import { isSoak } from '#lib/env.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open, save } from './desk.ts';
import { badLinks, expectHarmless, strangersInEditor, watchForHarm } from './harm.ts';
import { expect, mailTo, test, unique } from './journey.ts';

/** What strangers bring, in the editor that runs, and wherever a story goes from there. */

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Body' });

async function write(browser: Browser, headline: string): Promise<{ page: Page; harm: string[] }> {
  const page = await open(browser);
  const harm = watchForHarm(page);
  await signIn(page, 'editor');
  await begin(page, headline);
  await bodyOf(page).click();
  return { page, harm };
}

async function clear(page: Page): Promise<void> {
  await bodyOf(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
}

/** Brings each of some texts in each of some ways, as fast as the page takes them. */
function bring(
  body: Locator,
  texts: readonly string[],
  ways: readonly ('paste' | 'drop')[],
  type: string,
): Promise<void> {
  return body.evaluate(
    (element, given) => {
      const { left, bottom } = element.getBoundingClientRect();
      const how = { bubbles: true, cancelable: true, clientX: left + 40, clientY: Math.min(bottom, innerHeight) - 20 };
      for (const text of given.texts) {
        for (const way of given.ways) {
          const data = new DataTransfer();
          data.setData(given.type, text);
          const event =
            way === 'paste'
              ? new ClipboardEvent('paste', { ...how, clipboardData: data })
              : new DragEvent('drop', { ...how, dataTransfer: data });
          element.dispatchEvent(event);
          if (!event.defaultPrevented) throw new Error(`the browser has its way with ${text}`);
        }
      }
    },
    { texts, ways, type },
  );
}

const asIs = (attack: string) => attack;

/** The ways besides pasting HTML; `npm test` brings each attack in one of them, and `npm run soak` in all. */
const others = [
  { ways: ['paste'], type: 'text/plain', as: asIs },
  { ways: ['drop'], type: 'text/plain', as: asIs },
  { ways: ['drop'], type: 'text/html', as: asIs },
  // as whoever says that the editor wrote it
  { ways: ['paste'], type: 'text/html', as: (attack: string) => `<p data-story-words="">a</p>${attack}` },
] as const;

const inBatches = (texts: readonly string[]) =>
  Array.from({ length: Math.ceil(texts.length / 45) }, (_, at) => texts.slice(at * 45, at * 45 + 45));

test('attacks that are pasted and dropped into the editor, saved and published, run nothing and fetch nothing', async ({
  browser,
}) => {
  test.slow();
  const headline = `Hostile ${unique('hostile')}`;
  const { page, harm } = await write(browser, headline);
  const body = bodyOf(page);
  for (const [place, { ways, type, as }] of others.entries()) {
    const some = isSoak() ? attacks : attacks.filter((_, at) => at % others.length === place);
    for (const batch of inBatches(some)) {
      await bring(body, batch.map(as), ways, type);
      expect(await strangersInEditor(page)).toEqual([]);
      await clear(page);
    }
  }
  for (const batch of inBatches(attacks)) {
    await bring(body, batch, ['paste'], 'text/html');
    expect(await strangersInEditor(page)).toEqual([]);
  }
  await page.getByLabel('Calgary').check();
  await page.getByLabel('Section').selectOption({ label: 'Local' });
  await save(page);
  await page.reload();
  await expect(body).toContainText('<img src=x onerror=alert(1)>');
  expect(await strangersInEditor(page)).toEqual([]);
  await expectHarmlessEverywhere(page, headline);
  expect(harm).toEqual([]);
  await page.context().close();
});

/** Looks at the story of an open editor wherever it is shown and sent. */
async function expectHarmlessEverywhere(page: Page, headline: string): Promise<void> {
  const editor = page.url();
  const id = /\d+$/.exec(editor)?.[0] ?? '';
  await page.goto(`/preview/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  expect(await badLinks(page)).toEqual([]);
  await page.goto(editor);
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Published.', { exact: true })).toBeVisible();
  const path = (await page.getByRole('link', { name: 'See it as readers do' }).getAttribute('href')) ?? '';
  for (const shown of [path, `${path}/history`, `/desk/stories/${id}/compare`, '/calgary/local']) {
    await page.goto(shown);
    await expect(page.getByText(headline).first()).toBeAttached();
    expect(await badLinks(page)).toEqual([]);
  }
  for (const html of await htmlInFeeds(page, headline)) await expectHarmless(page, html);
  const sender = `${unique('sender')}@reader.example`;
  const friend = `${unique('friend')}@reader.example`;
  await page.goto(path);
  await page.getByLabel('Your Email').fill(sender);
  await page.getByLabel('Friend Email Address').fill(friend);
  await page.getByRole('button', { name: /send/i }).click();
  const asked = await mailTo(sender);
  await page.goto(/https?:\/\/\S+\/share\/confirm\/\S+/.exec(asked.text ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: /send/i }).click();
  const sent = await mailTo(friend);
  for (const { html } of [asked, sent]) {
    expect(html).toContain('<h1');
    await expectHarmless(page, html || '');
  }
}

/** Every HTML of the story in the section's feeds. */
async function htmlInFeeds(page: Page, headline: string): Promise<string[]> {
  const feed = async (format: string) => (await page.request.get(`/feeds/calgary/local.${format}`)).text();
  const json: { items: { title: string; content_html: string }[] } = JSON.parse(await feed('json'));
  const item = json.items.find(({ title }) => title === headline);
  expect(item?.content_html).toBeTruthy();
  const xml = await page.evaluate(
    (texts) =>
      texts.flatMap((text) =>
        [...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('item > *, entry > *')].flatMap(
          (element) =>
            /^(?:title|description|summary|content|encoded)$/.test(element.localName)
              ? (element.textContent ?? '')
              : [],
        ),
      ),
    [await feed('rss'), await feed('atom')],
  );
  expect(xml.length).toBeGreaterThan(4);
  return [item?.content_html ?? '', ...xml];
}

test('the browser itself puts nothing of what is dropped or pasted into the page', async ({ browser }) => {
  const { page, harm } = await write(browser, `Real ${unique('hostile')}`);
  const body = bodyOf(page);
  const html =
    '<p style="color:red" onclick="alert(1)">Dropped<img src="https://evil.example/a.png" onerror="alert(1)"></p>';
  const debug = await page.context().newCDPSession(page);
  const { x, y, width, height } = (await body.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // on the words, on the empty sheet, and on its very edge
  for (const [left, top] of [
    [30, 30],
    [width / 2, height - 5],
    [1, height / 2],
    [width - 1, 1],
  ] as const) {
    const data = { items: [{ mimeType: 'text/html', data: html }], files: [], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await debug.send('Input.dispatchDragEvent', { type, x: x + left, y: y + top, data });
    }
  }
  await expect(body).toContainText('DroppedDropped');
  expect(await strangersInEditor(page)).toEqual([]);
  await page.getByLabel('Deck').focus();
  await page.evaluate((text) => {
    const copy = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData('text/html', text.replace('Dropped', 'Pasted'));
    };
    document.addEventListener('copy', copy, { once: true, capture: true });
    document.execCommand('copy');
  }, html);
  await clear(page);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(body).toHaveText('Pasted');
  expect(await strangersInEditor(page)).toEqual([]);
  expect(harm).toEqual([]);
  await page.context().close();
});
