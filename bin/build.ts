import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { writeEnhancements } from '#bin/build-enhancements.ts';
import { buildsFolder } from '#bin/list-builds.ts';
import { inheritedEnv, provideEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { buildingLock, buildingName, holdBuild, isUnwritable, sweepBuilds } from './builds.ts';
import { withLock } from './lock.mjs';
import { complain, StartError, step } from './steps.ts';

const sources = [
  '{app,components,enhancements,lib,public}/**/*',
  '{next.config.js,instrumentation-client.ts}',
  'package-lock.json',
  'tsconfig*.json',
];

/**
 * Makes the build of these very sources, unless it is there, and lets this process use it. Whatever else runs from this
 * checkout keeps the build it uses.
 */
export async function ensureBuilt(): Promise<void> {
  const dir = projectPath(buildsFolder);
  let name = await sourcesHash();
  if (!existsSync(join(dir, name))) {
    try {
      await mkdir(dir, { recursive: true });
      await withLock(join(dir, buildingLock), 'another start that is building', async () => {
        name = await sourcesHash();
        if (existsSync(join(dir, name))) return;
        await step('Building the pages (a minute or two, when the sources changed)', () => build(name));
      });
    } catch (error) {
      if (error instanceof StartError || !isUnwritable(error)) throw error;
      throw new StartError(
        `the pages have to be built, and ${dir} cannot be written: run "npm run build" there as its owner first.`,
        { cause: error },
      );
    }
  }
  provideEnv({ NEXT_DIST_DIR: join(buildsFolder, name) });
  await holdBuild(dir, name);
  await sweepBuilds(dir);
}

/** Builds beside the other builds; the name is given when all of it is there. */
async function build(name: string): Promise<void> {
  const building = join(buildsFolder, buildingName(name));
  try {
    await runNextBuild(building);
    await writeEnhancements(projectPath(building));
    if ((await sourcesHash()) !== name) throw new StartError('the sources changed while they were built: start again.');
    await rename(projectPath(building), projectPath(buildsFolder, name));
  } finally {
    await rm(projectPath(building), { recursive: true, force: true });
  }
}

async function runNextBuild(distDir: string): Promise<void> {
  const child = spawn(process.execPath, [projectPath('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inheritedEnv(),
      ...buildKeys,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_DIST_DIR: distDir,
    },
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
  complain(stripVTControlCharacters(output.trim()));
  throw new StartError(
    /ENOSPC/.test(output) ? 'the disk is full: the build needs about 500 MB.' : 'the pages could not be built (above).',
  );
}

/**
 * A build holds no secret, but Next makes the names of actions from this key. Always the same one, so that copies that
 * were built apart know each other's; what is encrypted is so with the key of the process that serves.
 */
const buildKeys = {
  PORTAL_SECRET: 'only for a build, which keeps nothing of it',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update('a build of Action News').digest('base64'),
};

async function sourcesHash(): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(sources, { cwd: projectPath(), withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`${relative(projectPath(), file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}
