import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedUrl } from '#lib/db/embedded.ts';
import { findCluster } from '#lib/db/embedded-place.ts';
import { type DatabasePlace, describePlace, placeOf, recallDatabase } from '#lib/db/remembered-database.ts';
import { env, provideEnv } from '#lib/env.ts';
import { findSecrets } from '#lib/secrets.ts';
import { bringUpToDate, othersDatabase, type ProvidedDatabase, portFile, provideSecret, startOwn } from './database.ts';
import { tryLock } from './lock.mjs';
import { StartError } from './steps.ts';
import { whyUrlIsMissing } from './whose-database.ts';

const say = (line: string) => console.error(line);

/**
 * The database of a paper that is there already, for the command line: the one of the portal that runs on this
 * `DATA_DIR`, else its own server, started for as long as it is used. Never makes a data folder, a secret, a cluster
 * or a paper. What it talks to is said on standard error, so that the output stays what was asked for.
 * @throws {StartError} saying what the environment lacks
 */
export async function joinDatabase({ anySecret = false } = {}): Promise<ProvidedDatabase> {
  const { DATA_DIR, DATABASE_URL, PORTAL_SECRET } = env();
  const manner = { mayBegin: false, anySecret, say };
  const remembered = await recallDatabase(DATA_DIR);
  if (!DATABASE_URL && remembered?.kind === 'external') throw new StartError(whyUrlIsMissing(DATA_DIR, remembered));
  const cluster = DATABASE_URL ? null : await findCluster(DATA_DIR);
  if (!DATABASE_URL && !cluster) throw new StartError(await whyNothingIsThere(DATA_DIR));
  const secrets = await findSecrets(DATA_DIR);
  const secret = PORTAL_SECRET ?? secrets?.portalSecret;
  if (!secret || (cluster && !secrets)) {
    throw new StartError(`there is no secrets.json in ${DATA_DIR}: set DATA_DIR and PORTAL_SECRET as for the service.`);
  }
  provideSecret(secret);
  const place: DatabasePlace = DATABASE_URL ? placeOf(DATABASE_URL) : { kind: 'embedded', cluster: cluster ?? '' };
  say(`Action News: the database ${describePlace(place)}`);
  if (DATABASE_URL) {
    await bringUpToDate(DATABASE_URL, place, manner);
    return othersDatabase;
  }
  const password = secrets?.databasePassword ?? '';
  const lock = tryLock(join(DATA_DIR, 'portal.lock'), `process ${process.pid}, the command line`);
  if ('release' in lock) return startOwn(password, lock, manner);
  const url = embeddedUrl(await portOfRunning(DATA_DIR), password);
  provideEnv({ DATABASE_URL: url });
  await bringUpToDate(url, place, manner);
  return othersDatabase;
}

async function whyNothingIsThere(dataDir: string): Promise<string> {
  const isThere = await stat(dataDir).then(
    () => true,
    () => false,
  );
  const what = isThere ? `there is no database in ${dataDir}` : `there is no ${dataDir}`;
  return `${what}: set DATA_DIR and DATABASE_URL as for the service, or start the portal once before its command line.`;
}

async function portOfRunning(dataDir: string): Promise<number> {
  const port = await readFile(join(dataDir, portFile), 'utf8').catch(() => {
    throw new StartError('the portal on this DATA_DIR is just starting or stopping: try again in a moment.');
  });
  return Number(port);
}
