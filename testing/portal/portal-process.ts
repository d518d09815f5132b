import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';

const startTimeoutMs = 5 * 60_000;

/** No test asks a service of the world: none of them is there, unless a test has its own. */
const nowhere = '*=http://127.0.0.1:9';

export type Portal = { url: string; child: ChildProcess; output: () => string; stop: () => Promise<number | null> };

/**
 * Starts the portal as `npm start` does, on a free port, and waits for "Ready on".
 * @param checkout default: this one
 */
export async function startPortal(variables: Record<string, string>, checkout?: string): Promise<Portal> {
  const { child, output } = spawnPortal({ PORT: '0', ...variables }, checkout);
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGTERM');
      reject(new Error(`not ready in time:\n${output()}`));
    }, startTimeoutMs);
    child.stdout?.on('data', () => {
      const ready = /^Ready on (\S+)$/m.exec(output())?.[1];
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the portal ended with ${code}:\n${output()}`));
    });
  });
  return {
    url,
    child,
    output,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}

/** Starts the portal's process without waiting for anything. */
export function spawnPortal(
  variables: Record<string, string>,
  checkout = projectPath(),
): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [join(checkout, 'bin', 'serve.ts')], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inheritedEnv(), NODE_ENV: 'production', SOURCE_HOSTS: nowhere, ...variables },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk;
    });
  }
  return { child, output: () => text };
}
