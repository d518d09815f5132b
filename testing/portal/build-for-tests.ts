import { ensureBuilt } from '#bin/build.ts';
import { step } from '#bin/steps.ts';
import { provideEnv } from '#lib/env.ts';
import { findBrowser } from './browser.ts';

/**
 * The browser and the production build that journeys need.
 * @returns what the runner of the journeys finds in its environment
 */
export async function buildForTests(): Promise<{ BROWSER_PATH: string }> {
  const executable = await step('Looking for a browser', findBrowser);
  // of the papers that are started; the build keeps nothing of it
  provideEnv({ PORTAL_SECRET: 'only for a build, which keeps nothing of it', NODE_ENV: 'production' });
  await ensureBuilt();
  return { BROWSER_PATH: executable };
}
