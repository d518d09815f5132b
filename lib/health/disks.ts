import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { Disk } from '#lib/health/types.ts';

/** How full the disks are that these folders are on. One that nobody can look at is left out. */
export async function readDisks(paths: readonly string[]): Promise<Disk[]> {
  const disks = await Promise.all(paths.map(readDisk));
  return disks.filter((disk) => disk !== null);
}

async function readDisk(path: string): Promise<Disk | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    return { path, freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    // not there yet, or another user's: the folder above is on the same disk most of the time
    return path === dirname(path) ? null : readDisk(dirname(path));
  }
}

/**
 * Where the database keeps its files, if it is on this machine and says so, as the embedded one does.
 * @param url of the database
 */
export async function findDatabaseDir(db: Db, url: string): Promise<string | null> {
  if (!/^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\]|)$/.test(new URL(url).hostname)) return null;
  const [row] = await db.execute<{ setting: string }>(
    sql`select setting from pg_settings where name = 'data_directory'`,
  );
  return row?.setting ?? null;
}
