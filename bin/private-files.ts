import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What group and others may do. */
const foreign = 0o077;

/**
 * Takes `DATA_DIR` and what the portal keeps in it (pictures, captured mail, secrets) from every other user of the
 * machine. New files are made so; this mends those of an installation that is older, or that was put back from a
 * backup. The database's own folder is PostgreSQL's to guard.
 * @param isWalkedThrough somebody else, who runs the embedded database, has to reach what is theirs
 * @returns what could not be taken, because it belongs to somebody else
 */
export async function makePrivate(dataDir: string, { isWalkedThrough }: { isWalkedThrough: boolean }) {
  const refused: string[] = [];
  await restrict(dataDir, isWalkedThrough ? 0o066 : foreign, refused);
  for (const entry of await readdir(dataDir, { withFileTypes: true })) {
    const path = join(dataDir, entry.name);
    if (entry.isSymbolicLink() || entry.name === 'postgres') continue;
    const wasOpen = await restrict(path, foreign, refused);
    // nobody gets into what lies in a closed folder
    if (entry.isDirectory() && wasOpen) await restrictAll(path, refused);
  }
  return refused;
}

async function restrictAll(dir: string, refused: string[]): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(dir, entry.name);
    await restrict(path, foreign, refused);
    if (entry.isDirectory()) await restrictAll(path, refused);
  }
}

/** @returns whether others could do something with it until now */
async function restrict(path: string, denied: number, refused: string[]): Promise<boolean> {
  try {
    const { mode } = await stat(path);
    if ((mode & denied) === 0) return false;
    await chmod(path, mode & 0o777 & ~denied);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // it went away meanwhile: a mail that was captured, say
    if (code === 'ENOENT') return false;
    if (code !== 'EPERM') throw error;
    refused.push(path);
  }
  return true;
}
