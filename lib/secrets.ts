import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ifAbsent } from '#lib/absent.ts';

const schema = z.object({ portalSecret: z.string().min(32), databasePassword: z.string().min(16) });

/** What an installation keeps to itself, in `DATA_DIR/secrets.json` with mode 0600. */
export type Secrets = z.infer<typeof schema>;

/**
 * Reads the installation's secrets, making them on the first run. Two first runs at once agree on one file.
 * @throws if the file is there and is not ours
 */
export async function installationSecrets(dataDir: string): Promise<Secrets> {
  const path = pathIn(dataDir);
  const found = await findSecrets(dataDir);
  if (found) return found;
  const made = {
    portalSecret: randomBytes(48).toString('base64url'),
    databasePassword: randomBytes(24).toString('base64url'),
  };
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await findSecrets(dataDir)) ?? made;
}

const pathIn = (dataDir: string) => join(dataDir, 'secrets.json');

/**
 * Reads the installation's secrets without making any.
 * @throws if the file is there and is not ours
 */
export async function findSecrets(dataDir: string): Promise<Secrets | null> {
  const path = pathIn(dataDir);
  const text = await ifAbsent(readFile(path, 'utf8'), null);
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} is damaged: restore it from a backup, or remove DATA_DIR to begin anew.`, { cause });
  }
}
