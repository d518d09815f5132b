import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, type Place } from '#lib/db/embedded-place.ts';

/** The portal's own user and database in an embedded server. */
export const embeddedUser = 'action_news';
// nothing of the portal's own environment (secrets, addresses) reaches the server
export const serverEnv = { LC_ALL: 'C', PATH: '/usr/bin:/bin', NODE_ENV: 'production' } as const;

type ClusterOptions = {
  /** Of `embeddedUser`. */
  password: string;
  /** Without waiting for the disk. */
  throwAway?: boolean | undefined;
};

/**
 * Makes a cluster where there is none.
 * @throws {EmbeddedPostgresError}
 */
export async function makeCluster(place: Place, { password, throwAway }: ClusterOptions): Promise<void> {
  // made beside its place and renamed, so that a crash half-way leaves no half cluster
  const fresh = `${place.cluster}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const passwordFile = `${place.cluster}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.owner) {
    await chown(fresh, place.owner.uid, place.owner.gid);
    await chown(passwordFile, place.owner.uid, place.owner.gid);
  }
  const args = ['-D', fresh, '-U', embeddedUser, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
  if (throwAway) args.push('--no-sync');
  const child = spawn(join(place.binaries, 'bin', 'initdb'), args, {
    ...asOwner(place),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnv,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const [code] = await once(child, 'exit');
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    const full = /No space left/.test(output);
    throw new EmbeddedPostgresError(
      full ? `The disk under ${place.cluster} is full: free at least 200 MB.` : `initdb failed: ${lastLines(output)}`,
    );
  }
  await rename(fresh, place.cluster);
}

/** Runs a program as the user who owns the cluster. */
export function asOwner(place: Place): { uid?: number; gid?: number; cwd: string } {
  // the checkout may be out of the owner's reach, so not the working directory
  return { cwd: '/', ...(place.owner ? { uid: place.owner.uid, gid: place.owner.gid } : {}) };
}

/** What a program said last, in one line. */
export function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join(' · ');
}
