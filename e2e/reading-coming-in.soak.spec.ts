import { isSoak } from '#lib/env.ts';
import { pathOf, readerPages } from '#testing/portal/reader-pages.ts';
import { expect, test } from './journey.ts';

/*
 * A browser draws a page while it still comes in, wherever the line or its own parser happens to pause. So each page is
 * written here a tag at a time, and after each of them whatever a reader can see must stand where it stood. (Tables,
 * columns and the lines of a paragraph are balanced by the browser: only it knows when it is done.)
 */

/** One of each way in which pages are laid out; `npm run soak -- reading` takes every page. */
const layouts = ['another edition', 'a section', 'a story', 'its history', 'all authors', 'a month', 'search results'];

for (const readerPage of readerPages.filter(({ name }) => isSoak() || layouts.includes(name))) {
  for (const width of [360, 768, 1280]) {
    test(`nothing moves while ${readerPage.name} comes in, ${width} px wide`, async ({ page, request }) => {
      const path = await pathOf(readerPage, request);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const html = await (await request.get(path)).text();
      expect(await page.evaluate(movedWhileComingIn, html)).toEqual([]);
    });
  }
}

/** Writes the document anew, a tag at a time; what moved, and after which tag. */
async function movedWhileComingIn(html: string): Promise<string[]> {
  const written = html.replace(/<script\b[\s\S]*?<\/script>/g, '');
  const head = written.slice(0, written.indexOf('<body'));
  document.open();
  document.write(head);
  const sheets = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const loaded = [...sheets].map(
    (link) => link.sheet || new Promise((resolve) => link.addEventListener('load', resolve)),
  );
  await Promise.all(loaded);

  const moved: string[] = [];
  const balancesItself = (element: Element): boolean => {
    const { display, columnCount, columnWidth, textWrapStyle } = getComputedStyle(element);
    if (display === 'table' || columnCount !== 'auto' || columnWidth !== 'auto' || textWrapStyle !== 'auto')
      return true;
    return element.parentElement !== null && balancesItself(element.parentElement);
  };
  let places = new Map<Element, DOMRect>();
  for (const piece of written.slice(head.length).match(/<[^>]*>[^<]*/g) ?? []) {
    document.write(piece);
    if (
      piece.startsWith('<main') &&
      !document.querySelector('.masthead')?.checkVisibility({ visibilityProperty: true })
    ) {
      moved.push('the masthead is not shown until later');
    }
    const placesNow = new Map<Element, DOMRect>();
    const taken = new Set<Element | null>();
    for (const element of document.querySelectorAll('body *')) {
      const place = element.getClientRects()[0];
      // words for the ear alone are a pixel large
      if (!place || place.width <= 1 || place.height <= 1) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      placesNow.set(element, place);
      const before = places.get(element);
      if (!before) continue;
      const [right, down] = [place.left - before.left, place.top - before.top];
      if (Math.hypot(right, down) <= 1) continue;
      taken.add(element);
      // what stands in something that moved went along with it
      if (taken.has(element.parentElement) || balancesItself(element)) continue;
      const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
      moved.push(`${name} went ${Math.round(right)} px right, ${Math.round(down)} px down after ${piece.trim()}`);
    }
    places = placesNow;
  }
  document.close();
  return moved;
}
