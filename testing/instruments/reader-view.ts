import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectPath } from '#lib/project.ts';
import type { Instrument } from './instrument.ts';
import { missingRuns, wordsIn } from './words.ts';

/** Every story as reading modes show it (Mozilla's Readability): all of its text, and nothing that stands around it. */
export const readerView: Instrument = {
  name: 'Readability',
  needs: [],
  look: async ({ browser, stories }) => {
    const context = await browser.newContext({ bypassCSP: true });
    const tab = await context.newPage();
    await tab.route(/\.(avif|webp|jpe?g)$/, (route) => route.abort());
    const findings: string[] = [];
    for (const url of stories) {
      const missed = await readAs(tab, url);
      findings.push(...missed.map((what) => `${new URL(url).pathname}: ${what}`));
    }
    await context.close();
    return { looked: `${stories.length} stories`, findings };
  },
};

/** Below so many letters Readability looks on, and in the end takes the longest of its tries: the page with its frame. */
const leastLetters = 500;

async function readAs(tab: Page, url: string): Promise<string[]> {
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  await tab.addScriptTag({ path: join(projectPath('node_modules'), '@mozilla', 'readability', 'Readability.js') });
  // all at one moment: the paper's script goes on writing into the page
  const { paragraphs, story, frame } = await tab.evaluate(() => {
    type Reader = new (document: Document) => { parse: () => { content: string } | null };
    const { Readability } = window as unknown as { Readability: Reader };
    const textsOf = (selector: string) =>
      // biome-ignore lint/performance/useDomNodeTextContent: words that are not shown do not count
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText);
    const texts = {
      paragraphs: textsOf('.body > p'),
      story: textsOf('article.story').join('\n'),
      frame: textsOf('.skip, header, nav'),
    };
    document.body.innerHTML = new Readability(document.cloneNode(true) as Document).parse()?.content ?? '';
    return texts;
  });
  const isShort = paragraphs.join('').length < leastLetters;
  const read = (await tab.locator('body').allInnerTexts()).join('\n');
  const lost = paragraphs.flatMap((paragraph) => missingRuns(wordsIn(paragraph), read, 6));
  const added = read
    .split('\n')
    .flatMap((line) => missingRuns(wordsIn(line), isShort ? [story, ...frame].join('\n') : story, 4));
  return [
    ...lost.map((words) => `not read: “${words}”`),
    ...added.map((words) => `read, but no part of the story: “${words}”`),
  ];
}
