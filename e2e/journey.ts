import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, test as base } from '@playwright/test';
import { type ParsedMail, simpleParser } from 'mailparser';
import { machineNowMs } from '#lib/clock.ts';
import { running } from '#testing/portal/running.ts';

export { expect } from '@playwright/test';

/**
 * Chromium reports as an error that it went to a page without a transition, and nothing of ours can catch it: the
 * window changed its size, the reader moved on, or the style sheet that asks for transitions came in only just before
 * the page was to be shown. That is so wherever a journey answers requests itself (`page.route`), for Playwright then
 * does without the browser's cache.
 */
const goneWithout = /^Transition was (?:skipped|aborted because of invalid state)\b/;

/** What pages of this worker's browser tried and their own policy forbade, and no journey has answered for yet. */
const violations: string[] = [];

/**
 * Journeys know the portal's address. An unexpected error in a page's console fails them, and so does whatever a
 * page's own Content-Security-Policy forbade, in every window that they open.
 */
export const test = base.extend<{ quietConsole: string[] }, { browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext(options);
        await context.exposeBinding('__violated', (_source, what: string) => violations.push(what));
        await context.addInitScript(reportViolations);
        return context;
      };
      await use(browser);
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from the pattern
  baseURL: async ({}, use) => use(running().url),
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => {
        if (!goneWithout.test(message)) errors.push(message);
      });
      page.on('console', (message) => {
        // a status of 404, 409 or 410 is an answer some journeys ask for
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
      });
      await use(errors);
      base.expect(errors, 'errors in the console').toEqual([]);
      // a window that answers has told of everything before
      await Promise.all(
        page
          .context()
          .pages()
          .map((open) => open.title().catch(() => '')),
      );
      base.expect(violations.splice(0), 'what the policy forbade').toEqual([]);
    },
    { auto: true },
  ],
});

/** Runs in every document before its own scripts. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, documentURI, sourceFile, lineNumber } = event;
    const report: unknown = Reflect.get(window, '__violated');
    if (typeof report !== 'function') return;
    report(`${effectiveDirective}: ${blockedURI} on ${documentURI} (${sourceFile}:${lineNumber})`);
  });
}

/** Waits for a mail to this address that fits, among what the SMTP server was given. */
export async function mailTo(address: string, fits: (mail: ParsedMail) => boolean = () => true): Promise<ParsedMail> {
  let found: ParsedMail | undefined;
  await base.expect
    .poll(
      async () => {
        found = (await allMail()).find((mail) => recipients(mail).includes(address) && fits(mail));
        return found !== undefined;
      },
      { message: `a mail to ${address}`, timeout: 20_000 },
    )
    .toBe(true);
  if (!found) throw new Error('unreachable');
  return found;
}

/** Everything the SMTP server has been given so far. */
export async function allMail(): Promise<ParsedMail[]> {
  const { mailDir } = running();
  const names = (await readdir(mailDir)).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map(async (name) => simpleParser(await readFile(join(mailDir, name)))));
}

export function recipients(mail: ParsedMail): string[] {
  return [mail.to ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));
}

/** A word no other journey uses. */
export function unique(word: string): string {
  return `${word}-${machineNowMs().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
