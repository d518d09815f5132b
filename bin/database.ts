import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deriveKey } from '#lib/crypto/keys.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { startEmbedded } from '#lib/db/embedded.ts';
import { findCluster } from '#lib/db/embedded-place.ts';
import { claimDatabase, readContent } from '#lib/db/installation.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { sharesSessions } from '#lib/db/pooling.ts';
import {
  type DatabasePlace,
  describePlace,
  placeOf,
  recallDatabase,
  rememberDatabase,
} from '#lib/db/remembered-database.ts';
import { env, provideEnv } from '#lib/env.ts';
import { installationSecrets } from '#lib/secrets.ts';
import { tryLock } from './lock.mjs';
import { makePrivate } from './private-files.ts';
import { complain, StartError, step, tell } from './steps.ts';
import { whyNotOurs, whyUrlIsMissing } from './whose-database.ts';

export type ProvidedDatabase = {
  /** Stops the embedded server, if it is ours. */
  close: () => Promise<void>;
  /** Settles with a reason when the embedded server ends by itself. */
  died: Promise<string>;
  /** False behind a pooler in transaction mode: changes are asked for each second. */
  hearsAtOnce: boolean;
};

/** A database that nobody here has to stop. */
export const othersDatabase: ProvidedDatabase = {
  close: async () => {},
  died: new Promise<never>(() => {}),
  hearsAtOnce: true,
};

/** Where a running embedded server leaves its address for the command line; the password stays in secrets.json. */
export const portFile = 'postgres.port';

/** How a database is come to. */
export type Manner = {
  /** An empty database becomes a paper. */
  mayBegin: boolean;
  /** Only what is about to forget the secret needs no right one. */
  anySecret?: boolean;
  /** Where progress is told. */
  say: (line: string) => void;
};

/**
 * Makes this process's environment complete: data folder, secrets, a migrated database. The one place where a paper
 * is begun: only in an empty database, and on a `DATA_DIR` that belongs to no other.
 * @param note what a second start is told about this one
 */
export async function provideDatabase(note: string): Promise<ProvidedDatabase> {
  const { DATA_DIR, DATABASE_URL, PORTAL_SECRET } = env();
  const manner = { mayBegin: true, say: tell };
  const remembered = await recallDatabase(DATA_DIR);
  if (!DATABASE_URL && remembered?.kind === 'external') throw new StartError(whyUrlIsMissing(DATA_DIR, remembered));
  // the embedded server may run as another user, who has to walk through; the files themselves are private
  await mkdir(DATA_DIR, { recursive: true, mode: 0o711 });
  const isWalkedThrough = !DATABASE_URL && process.getuid?.() === 0;
  for (const path of await makePrivate(DATA_DIR, { isWalkedThrough })) {
    complain(`${path} belongs to another user and can be read by others: change its owner or its mode.`);
  }
  const secrets = await installationSecrets(DATA_DIR);
  provideSecret(PORTAL_SECRET ?? secrets.portalSecret);
  if (DATABASE_URL) {
    const hearsAtOnce = await canListen(DATABASE_URL);
    await bringUpToDate(DATABASE_URL, placeOf(DATABASE_URL), manner);
    return { ...othersDatabase, hearsAtOnce };
  }
  const lock = tryLock(join(DATA_DIR, 'portal.lock'), note);
  if ('release' in lock) return startOwn(secrets.databasePassword, lock, manner);
  throw new StartError(`it already runs on this DATA_DIR (${lock.heldBy}): stop that one, or set another DATA_DIR.`);
}

/** Provides what every key derives from. */
export function provideSecret(secret: string): void {
  provideEnv({ DATA_DIR: env().DATA_DIR, PORTAL_SECRET: secret });
  provideEnv({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deriveKey('server-actions').toString('base64') });
}

/** Starts the embedded server. Whatever happens, the lock is released at the end. */
export async function startOwn(
  password: string,
  lock: { release: () => void },
  manner: Manner,
): Promise<ProvidedDatabase> {
  const { DATA_DIR } = env();
  const { mayBegin, say } = manner;
  let close = async () => lock.release();
  try {
    const mayCreate = mayBegin && (await recallDatabase(DATA_DIR))?.kind !== 'embedded';
    const server = await step(
      'Starting the database',
      () => startEmbedded({ dir: DATA_DIR, password, mayCreate, onProgress: (line) => say(`  ${line}`) }),
      say,
    );
    close = async () => {
      await rm(join(DATA_DIR, portFile), { force: true });
      await server.stop();
      lock.release();
    };
    provideEnv({ DATABASE_URL: server.url });
    await writeFile(join(DATA_DIR, portFile), new URL(server.url).port, { mode: 0o600 });
    await bringUpToDate(server.url, { kind: 'embedded', cluster: server.cluster }, manner);
    return { close, died: server.died, hearsAtOnce: true };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Looks whether a pooler in transaction mode stands in front, and says what to do about it. */
async function canListen(url: string): Promise<boolean> {
  const { DATABASE_DIRECT_URL: direct } = env();
  if (!(await sharesSessions(direct ?? url))) return true;
  const what = 'leads to a connection pooler in transaction mode';
  if (direct) throw new StartError(`DATABASE_DIRECT_URL ${what}: set it to PostgreSQL itself.`);
  complain(
    `Action News: DATABASE_URL ${what}. That works, but what changes is seen up to a second later: set ` +
      'DATABASE_DIRECT_URL to PostgreSQL itself, for migrations and LISTEN.',
  );
  return false;
}

/**
 * Migrates a database when it belongs to this `DATA_DIR` and secret.
 * @throws {StartError} saying whose it is instead, having changed nothing
 */
export async function bringUpToDate(url: string, place: DatabasePlace, manner: Manner): Promise<void> {
  const { DATA_DIR: dataDir, DATABASE_DIRECT_URL } = env();
  const direct = (place.kind === 'external' && DATABASE_DIRECT_URL) || url;
  const why = whyNotOurs({
    dataDir,
    place,
    remembered: await recallDatabase(dataDir),
    content: await onDatabase(direct, readContent),
    strayCluster: place.kind === 'external' ? await findCluster(dataDir) : null,
    ...manner,
  });
  if (why) throw new StartError(why);
  if (manner.mayBegin) {
    await step(`Bringing the database ${describePlace(place)} up to date`, () => migrateDatabase(direct), manner.say);
    const paperId = await onDatabase(direct, claimDatabase);
    const content = direct === url ? null : await onDatabase(url, readContent);
    if (content && (content.kind !== 'paper' || content.paperId !== paperId)) {
      throw new StartError('DATABASE_URL and DATABASE_DIRECT_URL lead to two databases: set them to one.');
    }
    await rememberDatabase(dataDir, { ...place, paperId });
  } else {
    await migrateDatabase(direct);
  }
}

async function onDatabase<T>(url: string, use: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = connect(url, 1);
  try {
    return await use(db);
  } finally {
    await close();
  }
}
