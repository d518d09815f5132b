import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { executableSearchPath, inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';

/** Something an instrument needs and the lockfile does not bring. */
export type Tool = {
  /** What it is called where it comes from. */
  name: string;
  from: 'apt' | 'npm';
  isThere: () => boolean;
};

/** A program of Debian's. */
export function debian(program: string, name = program): Tool {
  return { name, from: 'apt', isThere: () => findProgram(program) !== null };
}

/** Where packages of npm's are kept that are too large for everybody, or whose install scripts must not run. */
const folder = projectPath('.instruments');

/** A file of a package of npm's. */
export function npmFile(name: string, ...parts: string[]): Tool & { path: string } {
  const path = join(folder, 'node_modules', ...parts);
  return { name, from: 'npm', path, isThere: () => existsSync(path) };
}

/** Where a program is, or null. */
export function findProgram(program: string): string | null {
  const folders = executableSearchPath().split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

/** Whether missing tools can be brought here: as root, where there is apt. */
export function canBring(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== null;
}

/** Installs what is missing; a package that cannot be had stays missing. */
export function bring(tools: readonly Tool[]): void {
  const named = (from: Tool['from']) => tools.filter((tool) => tool.from === from).map(({ name }) => name);
  const env = { ...inheritedEnv(), DEBIAN_FRONTEND: 'noninteractive' };
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  const [packages, modules] = [named('apt'), named('npm')];
  if (packages.length > 0) {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
  }
  if (modules.length > 0) {
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    run('npm', 'install', '--prefix', folder, ...options, ...modules);
  }
}
