import type { Browser } from '@playwright/test';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { hostileMails } from '#testing/webmail/hostile-mails.ts';
import { expect, test } from './journey.ts';
import { expectSafe, openWatched, showCarelessly, type WatchedWindow } from './strangers-markup.ts';
import { newBox } from './webmail.ts';

/** Mails of ill will in every place where a mail is shown: in lists, in our view, as they were sent, and printed. */
const mails = hostileMails(soakCount(2_000), 30);

test.describe.configure({ timeout: soakTimeoutMs(300_000) });

test('the attacks are real: where markup is believed, most of their kinds do something', async ({ browser }) => {
  const window = await openWatched(browser, running().url, true);
  const some = mails.slice(0, 3).flatMap(({ attacks }) => attacks);
  expect((await showCarelessly(window, some)).length).toBeGreaterThan(some.length / 4);
  await window.context.close();
});

for (const bypassCSP of [false, true]) {
  const policy = bypassCSP ? 'without the policies of its pages' : 'under the policies of its pages';
  test(`people get words of them, ${policy}`, async ({ browser }) => {
    const box = await newBox(...mails.map(({ mail }) => mail));
    const window = await openSilent(browser, bypassCSP);
    await signIn(window.page, 'editor');
    await expectSafe(window, `/webmail/${box.slug}`, /^Hostile \d/);
    await expectSafe(window, `/webmail/${box.slug}?q=Hostile`, /^Hostile \d/);
    let passed = 0;
    for (const { conversationId, messageId } of box.placed) {
      const path = `/webmail/${box.slug}/conversations/${conversationId}`;
      await expectSafe(window, path, /^Hostile \d/);
      await unfold(window);
      passed +=
        ((await window.page.locator('.mail-body').first().textContent()) ?? '').match(/After \d+/g)?.length ?? 0;
      await expectStill(window, path);
      await window.page.emulateMedia({ media: 'print' });
      await expectStill(window, path);
      await window.page.emulateMedia({ media: null });
      await expectSafe(window, `${path}?sent=${messageId}`, /^Hostile \d/);
      await expectFramesSafe(window);
      await expectStill(window, `${path}?sent=${messageId}`);
      // quoted, and beside what is written
      for (const as of ['reply', 'forward']) {
        const write = `/webmail/${box.slug}/write?message=${messageId}&as=${as}`;
        await expectSafe(window, write, /^Hostile \d/);
        await unfold(window);
        await expectStill(window, write);
      }
    }
    // the words around most of them have come all the way
    expect(passed).toBeGreaterThan(mails.length * 10);
    await window.context.close();
  });
}

/** A window in which other windows, and anything unexpected in the console, are harm too. */
async function openSilent(browser: Browser, bypassCSP: boolean): Promise<WatchedWindow> {
  const window = await openWatched(browser, running().url, bypassCSP);
  window.context.on('page', (page) => window.harm.push(`a window: ${page.url()}`));
  window.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) window.harm.push(`console: ${message.text()}`);
  });
  window.page.on('pageerror', ({ message }) => window.harm.push(`an error: ${message}`));
  return window;
}

const unfold = ({ page }: WatchedWindow) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Nothing was asked for, and nobody was led away. */
async function expectStill({ page, harm }: WatchedWindow, path: string): Promise<void> {
  // whatever waits for its turn has had it
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(harm, path).toEqual([]);
  expect(page.url()).toBe(new URL(path, running().url).href);
}

/** The frames are where they began, and nothing in them could run or load. */
async function expectFramesSafe({ page }: WatchedWindow): Promise<void> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames) {
    await frame.waitForLoadState();
    expect(frame.url()).toMatch(/\/messages\/\d+\/as-sent\?part=[\w.]+$/);
    const found = await frame.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => [
        ...(/^(?:script|base|object|embed|iframe|frame|form|meta|link|svg|math|video|audio)$/.test(element.localName) &&
        !element.matches('meta[charset], meta[name], base[target]:not([href])')
          ? [element.localName]
          : []),
        ...[...element.attributes]
          .filter(
            ({ name, value }) =>
              /^on|^srcdoc$|^ping$|^background$/.test(name) ||
              /(?:javascript|vbscript|data:text)\s*:/i.test(value) ||
              (/^(?:src|srcset|poster|style)$/.test(name) && /evil\.example/.test(value)),
          )
          .map(({ name, value }) => `${element.localName} ${name}=${value}`),
      ]),
    );
    expect(found).toEqual([]);
  }
}
