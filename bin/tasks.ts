import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';

export type Task = { name: string; bin: string; args: string[] };

const npmBin = (...parts: string[]) => projectPath('node_modules', ...parts);

export const lint: Task = {
  name: 'lint',
  bin: npmBin('@biomejs', 'biome', 'bin', 'biome'),
  args: ['check', '--error-on-warnings'],
};
export const types: Task = { name: 'types', bin: npmBin('typescript', 'bin', 'tsc'), args: ['--noEmit'] };
export const unit: Task = { name: 'unit and integration tests', bin: npmBin('vitest', 'vitest.mjs'), args: ['run'] };
export const browser: Task = {
  name: 'browser journeys',
  bin: npmBin('@playwright', 'test', 'cli.js'),
  args: ['test', '--config', 'e2e/playwright.config.ts'],
};
/** Those that are here; `npm run instruments` brings the others. */
export const instruments: Task = {
  name: 'instruments',
  bin: projectPath('bin', 'instruments.ts'),
  args: ['--as-is'],
};

/** Runs a task in this Node with its output shown. True when it passed. */
export async function runTask({ name, bin, args }: Task, more: Record<string, string> = {}): Promise<boolean> {
  console.log(`\n── ${name}`);
  const child = spawn(process.execPath, [bin, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...inheritedEnv(), TZ: 'UTC', ...more },
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) console.error(`${name} failed`);
  return code === 0;
}
