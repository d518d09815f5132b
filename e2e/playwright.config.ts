import { defineConfig } from '@playwright/test';
import { browserPath } from '#testing/portal/running.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';

/** Journeys against the production build, in the browser that `npm test` found. One portal serves them all. */
export default defineConfig({
  testDir: '.',
  // boxes at a mail server: the set-up says in a line that these are left out
  testIgnore: findDovecot() ? [] : ['**/webmail-imap*.spec.ts'],
  outputDir: '../test-results',
  globalSetup: '../testing/portal/start-portal.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'en-CA',
    timezoneId: 'America/Los_Angeles',
    launchOptions: {
      executablePath: browserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
