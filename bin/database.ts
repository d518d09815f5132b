import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedUrl, startEmbedded } from '#lib/db/embedded.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { env, provideEnv } from '#lib/env.ts';
import { deriveKey } from '#lib/keys.ts';
import { installationSecrets } from '#lib/secrets.ts';
import { tryLock } from './lock.mjs';
import { StartError, step } from './steps.ts';

export type ProvidedDatabase = {
  /** Stops the embedded server, if it is ours. */
  close: () => Promise<void>;
  /** Settles with a reason when the embedded server ends by itself. */
  died: Promise<string>;
};

const never = new Promise<never>(() => {});

/** Where a running embedded server leaves its address for the command line; the password stays in secrets.json. */
const portFile = 'postgres.port';

/**
 * Makes this process's environment complete: data folder, secrets, a migrated database.
 * @param note what a second start is told about this one
 * @param join use the embedded server of a portal that runs on this DATA_DIR, instead of refusing
 */
export async function provideDatabase(note: string, { join: mayJoin = false } = {}): Promise<ProvidedDatabase> {
  const { DATA_DIR, DATABASE_URL, PORTAL_SECRET } = env();
  // the embedded server may run as another user, who has to walk through; the files themselves are private
  await mkdir(DATA_DIR, { recursive: true, mode: 0o711 });
  const secrets = await installationSecrets(DATA_DIR);
  provideEnv({ DATA_DIR, PORTAL_SECRET: PORTAL_SECRET ?? secrets.portalSecret });
  provideEnv({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deriveKey('server-actions').toString('base64') });
  if (DATABASE_URL) {
    await step('Bringing the database up to date', () => migrateDatabase(DATABASE_URL));
    return { close: async () => {}, died: never };
  }
  const lock = tryLock(join(DATA_DIR, 'portal.lock'), note);
  if ('heldBy' in lock) {
    if (mayJoin) return joinRunning(join(DATA_DIR, portFile), secrets.databasePassword);
    throw new StartError(`it already runs on this DATA_DIR (${lock.heldBy}): stop that one, or set another DATA_DIR.`);
  }
  try {
    const server = await step('Starting the database', () =>
      startEmbedded({
        dir: DATA_DIR,
        password: secrets.databasePassword,
        onProgress: (line) => console.log(`  ${line}`),
      }),
    );
    provideEnv({ DATABASE_URL: server.url });
    await writeFile(join(DATA_DIR, portFile), new URL(server.url).port, { mode: 0o600 });
    const close = async () => {
      await rm(join(DATA_DIR, portFile), { force: true });
      await server.stop();
      lock.release();
    };
    try {
      await step('Bringing the database up to date', () => migrateDatabase(server.url));
    } catch (error) {
      await close();
      throw error;
    }
    return { close, died: server.died };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function joinRunning(path: string, password: string): Promise<ProvidedDatabase> {
  const port = await readFile(path, 'utf8').catch(() => {
    throw new StartError('the portal on this DATA_DIR is just starting or stopping: try again in a moment.');
  });
  provideEnv({ DATABASE_URL: embeddedUrl(Number(port), password) });
  return { close: async () => {}, died: never };
}
