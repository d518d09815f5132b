import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { StartError } from '#bin/steps.ts';
import { executableSearchPath, inheritedEnv } from '#lib/env.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium to test with: Playwright's own if it is installed, else the machine's, else (Debian, as root) apt's.
 * @throws {StartError} saying what to install
 */
export async function findBrowser(): Promise<string> {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('  installing chromium with apt-get (a few minutes, once) …');
    const env = { ...inheritedEnv(), DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    const now = installed();
    if (now) return now;
  }
  throw new StartError('the browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium).');
}

function installed(): string | null {
  const own = chromium.executablePath();
  const onPath = executableSearchPath()
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [own, ...onPath, ...macApps].find((path) => path && existsSync(path)) ?? null;
}
