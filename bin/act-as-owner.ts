import { stat } from 'node:fs/promises';

/**
 * As root, goes on as the owner of the data folder: what the command line writes there must be the service's, and
 * PostgreSQL wants its files' own user.
 */
export async function actAsOwner(dataDir: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const found = await stat(dataDir).catch(() => null);
  if (!found || found.uid === 0) return;
  process.setgroups?.([found.gid]);
  process.setgid?.(found.gid);
  process.setuid?.(found.uid);
}
