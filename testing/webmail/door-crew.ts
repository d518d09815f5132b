import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';

/** Two workers at one LMTP door: one has it, the other waits. */
export type DoorCrew = {
  /** Kills (SIGKILL) the one that has the door, as soon as one has it; another comes to wait in its place. */
  killDoorkeeper: () => Promise<void>;
  stop: () => Promise<void>;
};

/** @param variables DATABASE_URL, LMTP_PORT, DATA_DIR */
export async function startDoorCrew(variables: Readonly<Record<string, string>>): Promise<DoorCrew> {
  const crew = new Set<ChildProcess>();
  const keepers: ChildProcess[] = [];
  let opened = Promise.withResolvers<void>();
  const join = () => {
    const script = projectPath('testing', 'webmail', 'door-process.ts');
    const child = fork(script, { execArgv: [], env: { ...inheritedEnv(), ...variables } });
    crew.add(child);
    child.on('message', (line) => {
      if (!String(line).includes('comes in at')) return;
      keepers.push(child);
      opened.resolve();
    });
  };
  const kill = async (child: ChildProcess) => {
    crew.delete(child);
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
  const untilOpen = async () => {
    await opened.promise;
    opened = Promise.withResolvers();
  };
  join();
  join();
  await untilOpen();
  let isFirst = true;
  return {
    killDoorkeeper: async () => {
      if (!isFirst) await untilOpen();
      isFirst = false;
      const keeper = keepers.at(-1);
      join();
      if (keeper) await kill(keeper);
    },
    stop: async () => {
      await Promise.all([...crew].map(kill));
    },
  };
}
