import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { type LonePaper, startLonePaper } from '#testing/portal/own-paper.ts';
import { askBeside, serveBeside } from '#testing/portal/run-beside.ts';
import { sectionOf } from '#testing/portal/wire-paper.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { type AttackFeed, attackFeeds } from '#testing/wires/attack-feeds.ts';
import { feedAttacks } from '#testing/wires/feed-attacks.ts';
import { type StubSupplier, startStubSupplier } from '#testing/wires/stub-supplier.ts';
import { expect, test } from './journey.ts';
import { expectSafe, openWatched, showCarelessly, type WatchedWindow } from './strangers-markup.ts';

/**
 * Feeds of ill will through the whole portal: asked, read, stored and published by the worker, shown to readers and
 * staff, and handed on in the paper's own feeds. Each supplier has a server of its own, so that none waits for another.
 */
const attacks = feedAttacks(soakCount(2_450));
const perStory = 35;
const editor = { email: 'ida@paper.example', password: randomBytes(12).toString('hex') };

type Item = { id: number; storyId: number | null; title: string };

let paper: LonePaper;
let suppliers: StubSupplier[] = [];
let items: Item[] = [];
let stopBeside: () => void;

test.describe.configure({ mode: 'serial', timeout: soakTimeoutMs(180_000) });

test.beforeAll(async () => {
  test.setTimeout(soakTimeoutMs(5 * 60_000));
  const made = attackFeeds(attacks, perStory, 'ORIGIN');
  suppliers = await Promise.all(made.map(serveFeed));
  paper = await startLonePaper({ FETCH_ALLOW: '127.0.0.1' });
  const beside = await serveBeside(paper.variables);
  stopBeside = beside.stop;
  const feeds = suppliers.map(({ origin }, at) => ({ rights: made[at]?.rights, feedUrl: `${origin}/feed` }));
  await askBeside(beside.url, 'found-wire-paper', [editor.email, editor.password, JSON.stringify(feeds)]);
  await expect
    .poll(
      async () => {
        items = JSON.parse((await askBeside(beside.url, 'list-wire-stories', [])) ?? '[]');
        return items.filter(({ storyId }) => storyId !== null).length;
      },
      { timeout: soakTimeoutMs(120_000), intervals: [500], message: 'stories are published' },
    )
    .toBe(suppliers.length);
});

test.afterAll(async () => {
  stopBeside?.();
  await paper?.close();
  await Promise.all(suppliers.map((supplier) => supplier.close()));
});

async function serveFeed({ document, contentType, page }: AttackFeed): Promise<StubSupplier> {
  const supplier = await startStubSupplier();
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2c5f7c' } })
    .jpeg()
    .toBuffer();
  supplier.serve('/feed', document.replaceAll('ORIGIN', supplier.origin), contentType);
  supplier.serve('/story', page.replaceAll('ORIGIN', supplier.origin), 'text/html; charset=utf-8');
  supplier.serve('/pictures/harbour.jpg', picture, 'image/jpeg');
  return supplier;
}

test('the attacks are real: where markup is believed, most of their kinds do something', async ({ browser }) => {
  const window = await openWatched(browser, paper.copies[0].url, true);
  const some = attacks.slice(0, 60);
  expect((await showCarelessly(window, some)).length).toBeGreaterThan(some.length / 4);
  await window.context.close();
});

for (const bypassCSP of [false, true]) {
  const policy = bypassCSP ? 'without the policy of its pages' : 'under the policy of its pages';
  test(`readers get words of them, ${policy}`, async ({ browser }) => {
    const window = await openWatched(browser, paper.copies[0].url, bypassCSP);
    for (const path of ['/calgary', '/calgary/local', '/search?q=Hostile'])
      await expectSafe(window, path, /Hostile \d/);
    let passed = 0;
    for (const { storyId } of items) {
      await expectSafe(window, `/story/any-${storyId}`, /^Hostile \d/);
      const story = (await window.page.locator('article.story').textContent()) ?? '';
      expect(story).toContain('Stalls stand on the north quay');
      passed += story.match(/mark \w+-\d+/g)?.length ?? 0;
    }
    // the words around most of them have come all the way
    expect(passed).toBeGreaterThan(attacks.length / 3);
    await window.context.close();
  });
}

test('the desk gets words of them, whatever the policy of its pages', async ({ browser }) => {
  const window = await openWatched(browser, paper.copies[0].url, true);
  await signIn(window);
  for (const [place, { id, storyId }] of items.entries()) {
    await expectSafe(window, `/desk/wires?tab=taken&item=${id}`, /Hostile \d/);
    // what the preview shows, once more
    if (place % 3 > 0) continue;
    await expectSafe(window, `/desk/wires/items/${id}`, /Hostile \d/);
    await expectSafe(window, `/desk/stories/${storyId}`, 'Headline');
  }
  await window.context.close();
});

test('the desk gets words of them before their feed is a wire', async ({ browser }) => {
  const window = await openWatched(browser, paper.copies[0].url, true);
  await signIn(window);
  for (const { origin } of suppliers) {
    await expectSafe(window, `/desk/wires/feeds/new?url=${encodeURIComponent(`${origin}/feed`)}`, /Hostile \d/);
  }
  await window.context.close();
});

test('whoever follows the paper gets words of them, too', async ({ browser }) => {
  const window = await openWatched(browser, paper.copies[0].url, true);
  const { page, harm } = window;
  const sections = [...new Set(items.map((_, place) => sectionOf(place).slug))];
  for (const format of ['rss', 'atom', 'json']) {
    let shown = 0;
    for (const section of sections) {
      const text = await (await page.request.get(`/feeds/calgary/${section}.${format}`)).text();
      expect(text).toContain('Hostile');
      // what it is to a browser that shows every XML
      if (format !== 'json') {
        await page.route(`**/${section}.${format}`, (route) => route.fulfill({ body: text, contentType: 'text/xml' }));
        await page.goto(`/feeds/calgary/${section}.${format}`);
        expect(harm).toEqual([]);
      }
      const texts = format === 'json' ? htmlInJson(text) : await htmlInXml(window, text);
      expect(await showCarelessly(window, texts)).toEqual([]);
      shown += texts.length;
    }
    expect(shown).toBeGreaterThanOrEqual(items.length);
  }
  expect(harm).toEqual([]);
  await window.context.close();
});

function htmlInJson(text: string): string[] {
  const feed: { items: { content_html: string }[] } = JSON.parse(text);
  return feed.items.map(({ content_html }) => content_html);
}

/** What RSS and Atom say is HTML. */
const htmlInXml = ({ page }: WatchedWindow, text: string): Promise<string[]> =>
  page.evaluate(
    (xml) =>
      [...new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('item > *, entry > *')].flatMap(
        (element) =>
          ['description', 'encoded'].includes(element.localName) || element.getAttribute('type') === 'html'
            ? (element.textContent ?? '')
            : [],
      ),
    text,
  );

async function signIn({ page }: WatchedWindow): Promise<void> {
  await page.goto('/desk/sign-in');
  await page.getByLabel('Email').fill(editor.email);
  await page.getByLabel('Password').fill(editor.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk');
}
