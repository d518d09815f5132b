import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ifAbsent } from '#lib/absent.ts';
import { projectPath } from '#lib/project.ts';

/**
 * Where builds of the pages lie side by side, each in a folder named by the hash of what it was made from. A folder
 * gets that name when it is whole, and nothing in it changes from then on.
 */
export const buildsFolder = join('.next', 'builds');

const buildName = /^[0-9a-f]{16}$/;

/** The names of the builds that are kept, the one that was started last first. */
export async function listBuilds(dir = projectPath(buildsFolder)): Promise<string[]> {
  const names = (await ifAbsent(readdir(dir), [])).filter((name) => buildName.test(name));
  const found = await Promise.all(
    names.map(async (name) => ({ name, usedMs: (await ifAbsent(stat(join(dir, name)), null))?.mtimeMs ?? 0 })),
  );
  return found.sort((one, other) => other.usedMs - one.usedMs).map(({ name }) => name);
}
