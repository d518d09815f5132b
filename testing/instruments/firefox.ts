import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { DemoPaper, NamedPage } from './demo-paper.ts';
import type { Instrument } from './instrument.ts';
import { runTool } from './run-tool.ts';
import { debian, findProgram } from './tools.ts';
import { missingRuns, wordsIn } from './words.ts';

/**
 * What paper has no use for, as `app/(reader)/styles/print.css` lists it, and what nobody sees on screen either; what is
 * written in a drawing stands in no order.
 */
const notPrinted =
  'script, style, template, svg, .unit-choice, .all-hours, .unseen, .skip, nav, .masthead-bar, .colophon-name, .related, .popular, .story-foot, .times-history, .story-history-link, form, .share, .email-story, theme-switch, story-watch, .ago, .embed-play, .embed-note, .player, .portrait-initials';

/** Every kind of readers' page in Firefox: nothing is complained of, it fits, and all its words come out on paper. */
export const firefox: Instrument = {
  name: 'Firefox',
  needs: [debian('firefox-esr'), debian('pdftotext', 'poppler-utils')],
  look: async (paper) => {
    const executablePath = findProgram('firefox-esr') ?? '';
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    try {
      const findings: string[] = [];
      for (const page of paper.pages) {
        const tab = await browser.newPage();
        const said = await lookAt(tab, page, paper);
        findings.push(...said.map((what) => `${page.name}: ${what}`));
        await tab.close();
      }
      return { looked: `${paper.pages.length} pages, on screen and on paper`, findings };
    } finally {
      await browser.close();
    }
  },
};

async function lookAt(tab: Page, { url }: NamedPage, paper: DemoPaper): Promise<string[]> {
  const findings: string[] = [];
  tab.on('console', (message) => {
    // the address of nothing answers 404, which Firefox tells as an error
    if (message.type() === 'error' && !/\b4\d\d\b/.test(message.text())) findings.push(message.text());
  });
  tab.on('pageerror', (error) => findings.push(String(error)));
  for (const width of [320, 1280]) {
    await tab.setViewport({ width, height: 800 });
    await tab.goto(url, { waitUntil: 'load' });
    const over = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) findings.push(`${over} px wider than ${width} px`);
  }
  const parts = await tab.evaluate(partsWithout, notPrinted);
  const pdf = join(paper.dir, 'page.pdf');
  await writeFile(pdf, await tab.pdf({ format: 'A4' }));
  const { stdout } = await runTool('pdftotext', ['-raw', pdf, '-']);
  const missing = parts.flatMap((part) => missingRuns(wordsIn(part), stdout));
  if (missing.length > 0) findings.push(`not on paper: ${missing.slice(0, 5).join(' … ')} (${missing.length} runs)`);
  const sheets = stdout.split('\f').slice(0, -1);
  const last = wordsIn(sheets.at(-1) ?? '');
  if (sheets.length > 1 && last.length < 15) findings.push(`the last sheet has only “${last.join(' ')}”`);
  return findings;
}

/** The text that the page shows, block by block, without what `selector` names. Runs in the page. */
function partsWithout(selector: string): string[] {
  const parts = [''];
  const walk = (node: Node) => {
    if (node instanceof Text) parts.push((parts.pop() ?? '') + node.data);
    if (!(node instanceof Element)) return;
    const { display, visibility } = getComputedStyle(node);
    if (node.matches(selector) || display === 'none' || visibility === 'hidden') return;
    if (display !== 'inline') parts.push('');
    node.childNodes.forEach(walk);
    if (display !== 'inline') parts.push('');
  };
  walk(document.body);
  return parts;
}
