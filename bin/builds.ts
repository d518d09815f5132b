import { readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { listBuilds } from '#bin/list-builds.ts';
import { ifAbsent } from '#lib/absent.ts';
import { now } from '#lib/clock.ts';
import { projectPath } from '#lib/project.ts';
import { isHeld, tryLock } from './lock.mjs';
import { runningFrom } from './running.mjs';

/** So many builds are kept, the one in use among them: pages of the one before are still in caches and browsers. */
const kept = 2;

/** What a build in the making, a note that one is in use, and one that is being removed are called beside the builds. */
export const buildingName = (name: string) => `${name}.${process.pid}.building`;
const usedName = (name: string) => `${name}.${process.pid}.used`;
const removedName = (name: string) => `${name}.${process.pid}.removed`;
/** Held by the one program that is making a build. */
export const buildingLock = '.lock';

/**
 * Notes that this process uses a build, and that it is the last one that was started. In a checkout that cannot be
 * written nothing is noted, and nothing is removed.
 */
export async function holdBuild(dir: string, name: string): Promise<void> {
  try {
    const note = tryLock(join(dir, usedName(name)));
    if ('release' in note) process.on('exit', note.release);
    await utimes(join(dir, name), now(), now());
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
}

/**
 * Removes builds that no process uses, but for the last ones, and what was left by those that were broken off.
 * @param running the other processes that serve from this checkout; one that noted nothing may use any build
 */
export async function sweepBuilds(
  dir: string,
  running: readonly number[] = runningFrom(projectPath(), ['serve.ts']),
): Promise<void> {
  const names = await ifAbsent(readdir(dir), []);
  const used = names.filter((name) => name.endsWith('.used') && isHeld(join(dir, name)));
  const hasNoted = (pid: number) => used.some((name) => name.endsWith(`.${pid}.used`));
  if (!running.every(hasNoted)) return;
  const inUse = new Set(used.map((name) => name.split('.', 1)[0]));
  const unused = (await listBuilds(dir)).slice(kept).filter((name) => !inUse.has(name));
  // looked at after the names were read, so that whoever makes one of them is seen, whatever program it is
  const isBuilding = isHeld(join(dir, buildingLock));
  const remains = names.filter((name) => name.endsWith('.removed') || (name.endsWith('.building') && !isBuilding));
  const notes = names.filter((name) => name.endsWith('.used') && !used.includes(name));
  try {
    // a build that is removed half-way must not look like a whole one
    await Promise.all(unused.map((name) => rename(join(dir, name), join(dir, removedName(name)))));
    for (const name of [...unused.map(removedName), ...remains, ...notes]) {
      await rm(join(dir, name), { recursive: true, force: true });
    }
  } catch (error) {
    // another start sweeps at the same time, or what a killed one left running still writes there: the next one sweeps
    if (!isUnwritable(error) && !hasCode(error, ['ENOENT', 'ENOTEMPTY', 'EBUSY'])) throw error;
  }
}

/** Is it an error of a folder that cannot be written, or of a disk that is full? */
export function isUnwritable(error: unknown): boolean {
  return hasCode(error, ['EACCES', 'EPERM', 'EROFS', 'ENOSPC']);
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
