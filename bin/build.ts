import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { env, inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { withLock } from './lock.mjs';
import { StartError, step } from './steps.ts';

const sources = ['{app,components,lib,public}/**/*', 'next.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Builds the pages unless the build that is there was made from these very sources. */
export async function ensureBuilt(): Promise<void> {
  await withLock(projectPath('.build.lock'), 'another start that is building', async () => {
    const stamp = projectPath(env().NEXT_DIST_DIR, 'action-news');
    const wanted = await sourcesHash();
    if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
    await step('Building the pages (a minute or two, when the sources changed)', build);
    await writeFile(stamp, wanted);
  });
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, [projectPath('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inheritedEnv(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  process.on('exit', () => child.kill());
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const [code] = await once(child, 'exit');
  if (code === 0) return;
  console.error(output.trim());
  throw new StartError(
    /ENOSPC/.test(output) ? 'the disk is full: the build needs about 500 MB.' : 'the pages could not be built (above).',
  );
}

async function sourcesHash(): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(sources, { cwd: projectPath(), withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`${relative(projectPath(), file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}
