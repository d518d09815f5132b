import { provideEnv } from '#lib/env.ts';
import { deriveKey } from '#lib/keys.ts';
import { findBrowser } from './browser.ts';
import { ensureBuilt } from './build.ts';
import { runProgram, step } from './steps.ts';
import { browser, lint, runTask, types, unit } from './tasks.ts';

/** `npm test`: the one gate. Lint, types, unit and integration tests, the production build, browser journeys. */
await runProgram(async () => {
  if (!(await runTask(lint)) || !(await runTask(types)) || !(await runTask(unit))) return 1;
  const executable = await step('Looking for a browser', findBrowser);
  // the build holds no secret, but Next wants the key of its actions to be there
  provideEnv({ PORTAL_SECRET: 'only for a build, which keeps nothing of it', NODE_ENV: 'production' });
  provideEnv({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deriveKey('server-actions').toString('base64') });
  await ensureBuilt();
  return (await runTask(browser, { BROWSER_PATH: executable })) ? 0 : 1;
});
