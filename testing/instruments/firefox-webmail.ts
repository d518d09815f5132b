import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { runBeside } from '#testing/portal/run-beside.ts';
import { credentials } from '#testing/portal/sign-in.ts';
import { type HostileMail, hostileMails } from '#testing/webmail/hostile-mails.ts';
import type { Instrument } from './instrument.ts';
import { debian, findProgram } from './tools.ts';

const box = 'hostile';
const mails = hostileMails(200, 30);

/** Firefox at WebMail: of mails of ill will nothing runs, asks for anything or leads away, wherever a mail is shown. */
export const firefoxWebmail: Instrument = {
  name: 'Firefox at WebMail',
  needs: [debian('firefox-esr')],
  look: async ({ url }) => {
    const executablePath = findProgram('firefox-esr') ?? '';
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    try {
      const { email } = await credentials('editor');
      await runBeside('make-box', box, 'Hostile', email);
      const placed: Placed[] = JSON.parse(await runBeside('fill-box', box, ...mails.map(({ mail }) => mail)));
      const pages = pagesOf(placed);
      const findings = [...(await expectAlive(browser, url)), ...(await lookAtAll(browser, url, pages))];
      return { looked: `${mails.length} mails with ${countAttacks(mails)} attacks, ${pages.length} pages`, findings };
    } finally {
      await browser.close();
    }
  },
};

type Placed = { messageId: number; conversationId: number };

const countAttacks = (some: readonly HostileMail[]) => some.reduce((sum, { attacks }) => sum + attacks.length, 0);

/** In lists, in our view and on paper, as they were sent, and quoted beside what is written. */
const pagesOf = (placed: readonly Placed[]): string[] => [
  `/webmail/${box}`,
  `/webmail/${box}?q=Hostile`,
  ...placed.flatMap(({ conversationId, messageId }) => [
    `/webmail/${box}/conversations/${conversationId}`,
    `/webmail/${box}/conversations/${conversationId}?sent=${messageId}`,
    `/webmail/${box}/write?message=${messageId}&as=reply`,
    `/webmail/${box}/write?message=${messageId}&as=forward`,
  ]),
];

/** A window that notes what is done in it beside showing pages of the paper. */
async function openWatched(browser: Browser, url: string) {
  const harm: string[] = [];
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(() => Reflect.set(window, 'ran', () => console.error('a script ran')));
  tab.on('request', (request) => {
    const asked = new URL(request.url());
    const isElsewhere = /^https?:$/.test(asked.protocol) && asked.host !== new URL(url).host;
    // the pictures of the attacks
    if (isElsewhere || /\/x$/.test(asked.pathname)) harm.push(`a request: ${asked}`);
  });
  tab.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') harm.push(`a dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  tab.on('popup', () => harm.push('a window'));
  tab.on('pageerror', (error) => harm.push(`an error: ${error}`));
  tab.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) harm.push(`console: ${message.text()}`);
  });
  return { tab, harm };
}

/** The attacks are real: shown by a page that forbids nothing, most of their kinds do something. */
async function expectAlive(browser: Browser, url: string): Promise<string[]> {
  const { tab, harm } = await openWatched(browser, url);
  await tab.goto(`${url}/robots.txt`);
  const some = mails.slice(0, 2).flatMap(({ attacks }) => attacks);
  let alive = 0;
  for (const attack of some) {
    const before = harm.length;
    await tab.evaluate(showCarelessly, attack);
    if (harm.length > before) alive += 1;
  }
  await tab.close();
  return alive > some.length / 4
    ? []
    : [`of ${some.length} attacks only ${alive} do anything where nothing is forbidden`];
}

/** Runs in the page. */
function showCarelessly(html: string): Promise<void> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = html;
    frame.onload = () => requestAnimationFrame(() => setTimeout(resolve));
    document.body.append(frame);
  });
}

async function lookAtAll(browser: Browser, url: string, pages: readonly string[]): Promise<string[]> {
  const { tab, harm } = await openWatched(browser, url);
  await signIn(tab, url);
  const findings: string[] = [];
  let words = 0;
  for (const path of pages) {
    await tab.goto(`${url}${path}`, { waitUntil: 'load' });
    words += await tab.evaluate(unfold);
    if (tab.url() !== `${url}${path}`) findings.push(`${path}: led to ${tab.url()}`);
    if (path.includes('/conversations/')) await tab.pdf({ format: 'A4' });
    findings.push(...harm.splice(0).map((what) => `${path}: ${what}`));
  }
  if (words < mails.length * 10) findings.push(`only ${words} words of the mails were shown`);
  await tab.close();
  return findings;
}

async function signIn(tab: Page, url: string): Promise<void> {
  const { email, password } = await credentials('editor');
  await tab.goto(`${url}/desk/sign-in`);
  await tab.locator('input[name=email]').fill(email);
  await tab.locator('input[name=password]').fill(password);
  await Promise.all([tab.waitForNavigation(), tab.locator('form button[type=submit]').click()]);
}

/**
 * Opens what is folded, and waits until whatever had to happen has. Runs in the page.
 * @returns how many of the words between attacks are there
 */
async function unfold(): Promise<number> {
  for (const details of document.querySelectorAll('details')) details.open = true;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const bodies = [...document.querySelectorAll('.mail-body')].map(({ textContent }) => textContent);
  return bodies.join(' ').match(/After \d+/g)?.length ?? 0;
}
