import { glob } from 'node:fs/promises';
import { projectPath } from '#lib/project.ts';
import { buildForTests } from '#testing/portal/build-for-tests.ts';
import { runProgram, StartError } from './steps.ts';
import { browser, runTask, unit } from './tasks.ts';

/**
 * `npm run soak -- <room>`: the long counts (thousands of requests, hundreds of kills), of which `npm test` runs a
 * tenth. Runs the room's `*.soak.test.ts` and `e2e/<room>*.soak.spec.ts`; without a room, every one.
 */
await runProgram(async () => {
  const room = process.argv[2] ?? '*';
  const tests = await found(`{app,lib,components,bin,enhancements,testing}/${room}/**/*.soak.test.ts`);
  const journeys = await found(`e2e/${room}*.soak.spec.ts`);
  if (tests.length + journeys.length === 0) throw new StartError(`there is nothing to soak in ${room}.`);
  const soak = { SOAK: '1' };
  if (tests.length > 0 && !(await runTask({ ...unit, args: [...unit.args, ...tests] }, soak))) return 1;
  if (journeys.length === 0) return 0;
  const more = await buildForTests();
  return (await runTask({ ...browser, args: [...browser.args, ...journeys] }, { ...more, ...soak })) ? 0 : 1;
});

async function found(pattern: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: projectPath() })) paths.push(path);
  return paths.sort();
}
