import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { running } from '#testing/portal/running.ts';

/**
 * Does something beside the journeys' portal, on its database: a task of the process that stays for it
 * (`serve-beside.ts`), or else a script of this folder in a process of its own.
 * @returns what the task answers, or the last line that the script printed
 */
export async function runBeside(task: string, ...args: string[]): Promise<string> {
  const { besideUrl, dataDir } = running();
  return (await askBeside(besideUrl, task, args)) ?? runScript(task, args, dataDir);
}

async function runScript(script: string, args: readonly string[], dataDir: string): Promise<string> {
  const child = spawn(process.execPath, [projectPath('testing', 'portal', script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), DATA_DIR: dataDir },
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${script} ended with code ${code}`);
  return said.trim().split('\n').at(-1) ?? '';
}

/** @returns what `serve-beside.ts` answers; null where it has no such task */
export async function askBeside(url: string, task: string, args: readonly string[]): Promise<string | null> {
  const answer = await fetch(`${url}/${task}`, { method: 'POST', body: JSON.stringify(args) });
  if (answer.ok) return answer.text();
  if (answer.status === 404) return null;
  throw new Error(`${task}: ${await answer.text()}`);
}

/**
 * Starts the process that stays; it ends with this one.
 * @param variables where the portal's database is
 */
export async function serveBeside(variables: Record<string, string>): Promise<{ url: string; stop: () => void }> {
  const child = fork(projectPath('testing', 'portal', 'serve-beside.ts'), {
    env: { ...inheritedEnv(), ...variables },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (said) => resolve(String(said)));
    child.once('exit', (code) => reject(new Error(`the process beside the portal ended with ${code}`)));
  });
  return { url, stop: () => child.disconnect() };
}
