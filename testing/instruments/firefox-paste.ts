import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { clipboards } from '#testing/desk/clipboards/all.ts';
import { credentials } from '#testing/portal/sign-in.ts';
import type { Instrument } from './instrument.ts';
import { debian, findProgram } from './tools.ts';

/** Firefox at the desk: what programs write to the clipboard is stored as in Chromium, and nothing is complained of. */
export const firefoxPaste: Instrument = {
  name: 'Firefox at the desk',
  needs: [debian('firefox-esr')],
  look: async ({ url }) => {
    const executablePath = findProgram('firefox-esr') ?? '';
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    try {
      const findings: string[] = [];
      const tab = await openDesk(browser, url, findings);
      for (const { program, html, text, shows } of clipboards) {
        await pasteAndSave(tab, { html, text });
        const isStored = await tab.waitForFunction(previewHas, {}, shows).catch(() => null);
        if (!isStored) findings.push(`${program}: the preview does not come to have ${shows}`);
      }
      return { looked: `${clipboards.length} clipboards`, findings };
    } finally {
      await browser.close();
    }
  },
};

async function openDesk(browser: Browser, url: string, findings: string[]): Promise<Page> {
  const { email, password } = await credentials('editor');
  const tab = await browser.newPage();
  tab.on('console', (message) => {
    if (message.type() === 'error') findings.push(message.text());
  });
  tab.on('pageerror', (error) => findings.push(String(error)));
  await tab.goto(`${url}/desk/sign-in`);
  await tab.locator('input[name=email]').fill(email);
  await tab.locator('input[name=password]').fill(password);
  await Promise.all([tab.waitForNavigation(), tab.locator('form button[type=submit]').click()]);
  await tab.goto(`${url}/desk/stories/new`);
  await tab.locator('.headline-input').fill('Pasted in Firefox');
  return tab;
}

async function pasteAndSave(tab: Page, brought: { html: string; text: string }): Promise<void> {
  await tab.locator('[aria-label=Body]').click();
  await press(tab, 'a');
  await tab.evaluate(copyInstead, brought);
  await press(tab, 'c');
  await tab.keyboard.press('Delete');
  await press(tab, 'v');
  await tab.locator('::-p-aria(Save)').click();
  await tab.waitForFunction(() => /\/desk\/stories\/\d+$/.test(location.pathname));
}

/** Runs in the page. */
async function previewHas(html: string): Promise<boolean> {
  const preview = await fetch(`/preview/${/\d+$/.exec(location.pathname)?.[0]}`);
  return (await preview.text()).includes(html);
}

async function press(tab: Page, key: 'a' | 'c' | 'v'): Promise<void> {
  await tab.keyboard.down('Control');
  await tab.keyboard.press(key);
  await tab.keyboard.up('Control');
}

/** Has the next Ctrl+C write what a program wrote. Runs in the page. */
function copyInstead({ html, text }: { html: string; text: string }): void {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', write, { capture: true, once: true });
}
