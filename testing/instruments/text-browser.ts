import type { Page } from '@playwright/test';
import type { Instrument } from './instrument.ts';
import { runTool } from './run-tool.ts';
import { debian } from './tools.ts';
import { wordsIn } from './words.ts';

/** What lynx says itself, of buttons and of words that were struck or added. */
const ownWords = new Set(['button', 'del', 'ins', 'caption']);

/** Every kind of readers' page in a text browser: it says what the styled page says, no more and no words run together. */
export const textBrowser: Instrument = {
  name: 'lynx',
  needs: [debian('lynx')],
  look: async ({ browser, pages }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    const findings: string[] = [];
    for (const { name, url } of pages) {
      const { stdout } = await runTool('lynx', [
        '-dump',
        '-nolist',
        '-nomargins',
        '-width=4000',
        '-display_charset=utf-8',
        url,
      ]);
      await tab.goto(url);
      const { shown, hidden } = await wordsOf(tab);
      const known = new Set(wordsIn(shown));
      const unknown = [...new Set(wordsIn(stdout))].filter(
        (word) => !known.has(word) && !ownWords.has(word) && !/^\d+$/.test(word),
      );
      if (unknown.length > 0) findings.push(`${name}: says what the page does not show: ${unknown.join(' ')}`);
      const said = wordsIn(stdout).join(' ');
      for (const text of hidden.map((words) => wordsIn(words).join(' ')).filter(Boolean)) {
        if (said.includes(text) && !wordsIn(shown).join(' ').includes(text)) findings.push(`${name}: says “${text}”`);
      }
    }
    await context.close();
    return { looked: `${pages.length} pages`, findings };
  },
};

type Words = {
  /** What a reader sees or hears, with what stands in fields and in place of pictures. */
  shown: string;
  /** What the styles hide. */
  hidden: string[];
};

/** Scripts are off in the page, though not for us: what is asked here is answered by the browser. */
async function wordsOf(tab: Page): Promise<Words> {
  const { labels, hidden } = await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // a deck for which this layout has no room is true all the same
    for (const deck of document.querySelectorAll<HTMLElement>('.teaser-deck')) deck.style.display = 'block';
    // a measure is true in both units, and so is what a narrow or a short table leaves out
    for (const one of document.querySelectorAll<HTMLElement>(
      '.us, .metric, .where-broad, .later-hour, .last-hour, .day-row',
    ))
      one.style.display = 'revert';
    const labelled = [...document.querySelectorAll('[alt], [placeholder], [value], option, button, title, svg text')];
    return {
      labels: labelled.flatMap((element) => [
        ...['alt', 'placeholder', 'value'].map((name) => element.getAttribute(name) ?? ''),
        element.textContent ?? '',
      ]),
      hidden: [...document.body.querySelectorAll('*')]
        .filter((element) => !element.closest('script, style, template, noscript'))
        .filter((element) => getComputedStyle(element).display === 'none')
        .map((element) => element.textContent ?? ''),
    };
  });
  return { shown: [...(await tab.locator('body').allInnerTexts()), ...labels].join('\n'), hidden };
}
