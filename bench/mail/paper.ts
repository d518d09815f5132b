import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { newDatabase, type WithDatabase } from '#bench/new-database.ts';
import { startPress, stop, untilAnswers, withKeys } from '#bench/servers.ts';
import { freePort } from '#lib/db/embedded.ts';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';

/** A paper of the benchmark's own that emails stories. */
const settings = {
  POSTAL_ADDRESS: '1 Centre Street, Calgary',
  MAIL_FROM: 'share@news.example',
  SHARING: 'confirm',
  // one proxy stands in front, so that a measurement can come from as many networks as it needs
  TRUST_PROXY: '1',
};

/** A paper with the demo's stories and keys of its own, which this process shares from here on. */
export async function newPaper(variables: Record<string, string>, children: ChildProcess[]): Promise<WithDatabase> {
  const own = { ...(await newDatabase(variables, 'mail')), DATA_DIR: join(variables.DATA_DIR ?? '', 'mail') };
  await startPress(own, children);
  await Promise.all(children.splice(0).map(stop));
  return { ...(await withKeys({ ...own, ...settings })), DATABASE_URL: own.DATABASE_URL };
}

/** The press alone: nothing else takes its time. @returns its origin */
export async function startPressAlone(variables: Record<string, string>, children: ChildProcess[]): Promise<string> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const press = fork(projectPath('bench', 'press.ts'), [String(port)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...inheritedEnv(), ...variables, SITE_URL: origin },
  });
  children.push(press);
  await untilAnswers(`${origin}/health/ready`, press);
  return origin;
}
