import { isSoak } from '#lib/env.ts';
import { inTwoParts } from '#testing/http/in-two-parts.ts';
import { leadStory } from '#testing/portal/reader-pages.ts';
import { running } from '#testing/portal/running.ts';
import { expect, test } from './journey.ts';

/*
 * A line that pauses lets the browser draw what it has. Unlike in a page that is written a tag at a time
 * (reading-coming-in), it then styles an element for the first time while only half of it is there.
 */

/** `npm run soak -- reading` pauses after every tag. */
const everyTag = isSoak() ? 1 : 5;

for (const { name, pathOf, from, to } of [
  { name: 'the head of a page', pathOf: async () => '/santa-barbara', from: '<body', to: '<main' },
  { name: 'the head of a story', pathOf: leadStory, from: '<main', to: '</figure>' },
]) {
  test(`nothing moves wherever the line pauses in ${name}`, async ({ browser, request }) => {
    if (isSoak()) test.setTimeout(300_000);
    const path = await pathOf(request);
    const html = await (await request.get(path)).text();
    const begin = html.indexOf(from);
    const tags = [...html.slice(begin, html.indexOf(to, begin)).matchAll(/>[^<]*/g)];
    const pauses = tags.filter((_tag, place) => place % everyTag === 0).map((tag) => begin + tag.index + 1);
    expect(tags.length).toBeGreaterThan(15);

    const line = await inTwoParts(running().url, { path, html });
    const context = await browser.newContext({ baseURL: line.url, viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.exposeFunction('sendRest', line.sendRest);
    await page.addInitScript(countShifts);
    const moved: string[] = [];
    for (const pauseAt of pauses) {
      line.pauseAt(pauseAt);
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const shifted = await page.evaluate(shiftOfAll);
      if (shifted > 0) moved.push(`${shifted.toFixed(4)} after …${html.slice(pauseAt - 60, pauseAt)}`);
    }
    await context.close();
    await line.close();
    expect(moved).toEqual([]);
  });
}

/** Runs in every page: counts what moves (Layout Instability), and lets the line go on when the page is drawn. */
function countShifts(): void {
  const shifts = { total: 0 };
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.total += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  // the first frame waits for the style sheets; by the third, the one before is drawn
  let frames = 0;
  const onFrame = () => {
    frames += 1;
    if (frames < 3) requestAnimationFrame(onFrame);
    else Reflect.get(window, 'sendRest')();
  };
  requestAnimationFrame(onFrame);
}

/** Runs in a page that is there: what moved up to the frame after. */
function shiftOfAll(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(Reflect.get(window, 'shifts').total)));
  });
}
