import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ifAbsent } from '#lib/absent.ts';

const paperId = z.uuid().nullable();
const external = z.object({
  kind: z.literal('external'),
  host: z.string(),
  port: z.string(),
  name: z.string(),
  paperId,
});
const embedded = z.object({ kind: z.literal('embedded'), cluster: z.string(), paperId });
const schema = z.discriminatedUnion('kind', [external, embedded, z.object({ kind: z.literal('forgotten') })]);

/**
 * The database that belongs to a `DATA_DIR`, so that nobody who lacks the service's environment begins another one.
 * `forgotten`: an operator wants to choose anew. It holds no user and no password.
 */
export type RememberedDatabase = z.infer<typeof schema>;
export type DatabasePlace = Omit<z.infer<typeof external>, 'paperId'> | Omit<z.infer<typeof embedded>, 'paperId'>;

const pathIn = (dataDir: string) => join(dataDir, 'database.json');

/**
 * What a `DATA_DIR` remembers; null where no start has written it yet.
 * @throws if the file is there and is not ours
 */
export async function recallDatabase(dataDir: string): Promise<RememberedDatabase | null> {
  const path = pathIn(dataDir);
  const text = await ifAbsent(readFile(path, 'utf8'), null);
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} is damaged: restore it from a backup, or remove it.`, { cause });
  }
}

/** Writes it down, whole or not at all; several copies that share a `DATA_DIR` write the same. */
export async function rememberDatabase(dataDir: string, database: RememberedDatabase): Promise<void> {
  const path = pathIn(dataDir);
  const wanted = `${JSON.stringify(database, null, 2)}\n`;
  if ((await ifAbsent(readFile(path, 'utf8'), null)) === wanted) return;
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, wanted, { mode: 0o600 });
  await rename(draft, path);
}

/** Where a `DATABASE_URL` leads, without user and password. */
export function placeOf(url: string): DatabasePlace {
  const { hostname, port, pathname, username, searchParams } = new URL(url);
  return {
    kind: 'external',
    host: hostname || searchParams.get('host') || 'localhost',
    port: port || searchParams.get('port') || '5432',
    name: decodeURIComponent(pathname.slice(1) || username),
  };
}

/** A database in words: "news at db.example.com:5432". */
export function describePlace(place: DatabasePlace): string {
  return place.kind === 'external' ? `${place.name} at ${place.host}:${place.port}` : `in ${place.cluster}`;
}
