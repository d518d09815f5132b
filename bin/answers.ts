import { resolve } from 'node:path';
import { provideEnv } from '#lib/env.ts';
import { takeAnswers } from '#testing/answers/take-answers.ts';
import { buildForTests } from '#testing/portal/build-for-tests.ts';
import { runProgram, StartError, tell } from './steps.ts';

/**
 * `npm run answers -- <folder> <paper>`: writes every answer of the demo's paper into a folder, a file each: pages,
 * feeds, sitemaps, redirects and mails, without what differs from build to build. Two versions of the portal that were
 * given the same `<paper>` (a folder, made when it is not there) can then be compared with `diff -r`.
 */
await runProgram(async () => {
  const [folder, paper] = process.argv.slice(2);
  if (!folder || !paper) throw new StartError('npm run answers -- <folder for the answers> <folder of the paper>');
  provideEnv(await buildForTests());
  const count = await takeAnswers(resolve(folder), resolve(paper));
  tell(`${count} answers in ${folder}`);
  return 0;
});
process.exit();
