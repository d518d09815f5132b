import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { running } from '#testing/portal/running.ts';

/**
 * Runs a script of this folder in a process beside the journeys' portal, on its database.
 * @returns the last line it printed
 */
export async function runBeside(script: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [projectPath('testing', 'portal', script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), DATA_DIR: running().dataDir },
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${script} ended with code ${code}`);
  return said.trim().split('\n').at(-1) ?? '';
}
