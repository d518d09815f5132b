import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import type { FetchOrder } from '#testing/fetching/fetch-process.ts';

/** Starts a process that fetches, and is killed with the test at the latest. */
export function startFetching(order: FetchOrder, variables: Readonly<Record<string, string>>): ChildProcess {
  const child = fork(projectPath('testing', 'fetching', 'fetch-process.ts'), {
    execArgv: [],
    env: { ...inheritedEnv(), ...variables },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  child.send(order);
  return child;
}

/** Waits until a process has fetched what it was told to. */
export async function allFetched(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('a process ended by itself');
  });
  await Promise.race([once(child, 'message'), ended]);
}
