import { buildForTests } from '#testing/portal/build-for-tests.ts';
import { runProgram } from './steps.ts';
import { browser, instruments, lint, runTask, types, unit } from './tasks.ts';

/**
 * `npm test`: the one gate. Lint, types, unit and integration tests, the production build, browser journeys, and those
 * outside instruments that are on this machine.
 */
await runProgram(async () => {
  if (!(await runTask(lint)) || !(await runTask(types)) || !(await runTask(unit))) return 1;
  const built = await buildForTests();
  if (!(await runTask(browser, built))) return 1;
  return (await runTask(instruments, built)) ? 0 : 1;
});
