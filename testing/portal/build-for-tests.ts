import { ensureBuilt } from '#bin/build.ts';
import { step } from '#bin/steps.ts';
import { deriveKey } from '#lib/crypto/keys.ts';
import { provideEnv } from '#lib/env.ts';
import { findBrowser } from './browser.ts';

/**
 * The browser and the production build that journeys need.
 * @returns what the runner of the journeys finds in its environment
 */
export async function buildForTests(): Promise<{ BROWSER_PATH: string }> {
  const executable = await step('Looking for a browser', findBrowser);
  // the build holds no secret, but Next wants the key of its actions to be there
  provideEnv({ PORTAL_SECRET: 'only for a build, which keeps nothing of it', NODE_ENV: 'production' });
  provideEnv({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deriveKey('server-actions').toString('base64') });
  await ensureBuilt();
  return { BROWSER_PATH: executable };
}
