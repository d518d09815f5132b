import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import type { ChoreOrder } from './worker-process.ts';

export type WiresWorker = {
  /** Does a chore until nothing of it is left, or enough is done. @returns how many milliseconds that took */
  work: (chore: ChoreOrder['chore'], enough?: number) => Promise<number>;
};

export async function startWorker(variables: Record<string, string>, children: ChildProcess[]): Promise<WiresWorker> {
  const child = fork(projectPath('bench', 'wires', 'worker-process.ts'), [], {
    env: { ...inheritedEnv(), ...variables },
  });
  children.push(child);
  await once(child, 'message');
  return {
    work: async (chore, enough = 1_000_000) => {
      child.send({ chore, enough } satisfies ChoreOrder);
      const [ms] = await once(child, 'message');
      return Number(ms);
    },
  };
}
