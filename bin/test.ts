import { buildForTests } from './build-for-tests.ts';
import { runProgram } from './steps.ts';
import { browser, lint, runTask, types, unit } from './tasks.ts';

/** `npm test`: the one gate. Lint, types, unit and integration tests, the production build, browser journeys. */
await runProgram(async () => {
  if (!(await runTask(lint)) || !(await runTask(types)) || !(await runTask(unit))) return 1;
  return (await runTask(browser, await buildForTests())) ? 0 : 1;
});
