import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#lib/db/embedded.ts';
import { inheritedEnv, provideEnv } from '#lib/env.ts';
import { deriveKey } from '#lib/keys.ts';
import { projectPath } from '#lib/project.ts';
import { size } from './ask.ts';

/** The servers that are compared; each is added to `children`, which whoever started them stops. */

/** In order, so that nothing of it is still writing when its folder goes. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export async function startPress(variables: Record<string, string>, children: ChildProcess[]): Promise<string> {
  const child = spawn(process.execPath, [projectPath('bin', 'serve.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), ...variables, PORT: '0' },
  });
  children.push(child);
  for await (const chunk of child.stdout) {
    const ready = /Ready on (\S+)/.exec(String(chunk))?.[1];
    if (!ready) continue;
    child.stdout.resume();
    return ready;
  }
  throw new Error('the press did not start');
}

/** The same build without the press, as Next serves it by itself. */
export async function startNext(variables: Record<string, string>, children: ChildProcess[]): Promise<string> {
  const secrets = JSON.parse(await readFile(join(variables.DATA_DIR ?? '', 'secrets.json'), 'utf8'));
  provideEnv({ PORTAL_SECRET: secrets.portalSecret });
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [projectPath('node_modules', 'next', 'dist', 'bin', 'next'), 'start', '-p', String(port)],
    {
      stdio: 'ignore',
      env: {
        ...inheritedEnv(),
        ...variables,
        SITE_URL: `http://localhost:${port}`,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deriveKey('server-actions').toString('base64'),
      },
    },
  );
  children.push(child);
  await untilAnswers(`http://localhost:${port}/calgary`);
  return `http://localhost:${port}`;
}

/** The ceiling: ten lines of Node that send the press's very bytes and headers. */
export async function startBare(url: string, children: ChildProcess[]): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, [projectPath('bin', 'bench-bare.ts'), url, String(port)], { stdio: 'ignore' });
  children.push(child);
  await untilAnswers(`http://localhost:${port}/`);
  return `http://localhost:${port}/`;
}

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await size(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}
