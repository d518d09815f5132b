import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveFlags } from '#bin/serve-flags.mjs';
import { deriveKey } from '#lib/crypto/keys.ts';
import { freePort } from '#lib/db/embedded.ts';
import { inheritedEnv, provideEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { size } from './ask.ts';

/** The servers that are compared; each is added to `children`, which whoever started them stops. */

/** In order, so that nothing of it is still writing when its folder goes. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Its log goes where logs cost nothing; what it says of faults is shown. */
export async function startPress(variables: Record<string, string>, children: ChildProcess[]): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, [...serveFlags, projectPath('bin', 'serve.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // nothing of the world is asked while something is measured
    env: { ...inheritedEnv(), SOURCE_HOSTS: '*=http://127.0.0.1:9', ...variables, PORT: String(port) },
  });
  children.push(child);
  await untilAnswers(`http://localhost:${port}/health/ready`, child);
  return `http://localhost:${port}`;
}

/** The key of the newsroom that `startPress` began, for processes that are started without `npm start`. */
export async function withKeys(variables: Record<string, string>): Promise<Record<string, string>> {
  const secrets = JSON.parse(await readFile(join(variables.DATA_DIR ?? '', 'secrets.json'), 'utf8'));
  provideEnv({ PORTAL_SECRET: secrets.portalSecret });
  const actionsKey = deriveKey('server-actions').toString('base64');
  return {
    ...variables,
    PORTAL_SECRET: secrets.portalSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  };
}

/** The same build without the press, as Next serves it by itself. */
export async function startNext(variables: Record<string, string>, children: ChildProcess[]): Promise<string> {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [projectPath('node_modules', 'next', 'dist', 'bin', 'next'), 'start', '-p', String(port)],
    { stdio: 'ignore', env: { ...inheritedEnv(), ...(await withKeys(variables)), SITE_URL: site } },
  );
  children.push(child);
  await untilAnswers(`${site}/calgary`, child);
  return site;
}

/** The ceiling: a few lines of Node that send the press's very bytes and headers and log as it does. */
export async function startBare(url: string, children: ChildProcess[]): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, [projectPath('bench', 'bare.ts'), url, String(port)], { stdio: 'ignore' });
  children.push(child);
  await untilAnswers(`http://localhost:${port}/`, child);
  return `http://localhost:${port}`;
}

/** The first start builds the pages and seeds a newsroom. */
const startTries = 6_000;

/** @throws when the server ends, or takes more than ten minutes */
export async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < startTries && child.exitCode === null; tries += 1) {
    const answers = await size(url).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}
