import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isAbsent } from '#lib/absent.ts';
import { type Env, EnvError } from '#lib/env.ts';

type KeyPlace = Pick<Env, 'DATA_DIR' | 'DKIM_KEY_FILE' | 'DKIM_SELECTOR'>;

/** What mails are signed with (DKIM, RFC 6376), and under which name receivers find its public half. */
export type DkimKey = { selector: string; privateKey: KeyObject };

/** RFC 8301, 3.2: receivers take no shorter ones; 2048 bits is what signers should use, and what still fits DNS. */
const minModulusBits = 1024;
const modulusBits = 2048;

/** Where the key is kept: `DKIM_KEY_FILE`, else in `DATA_DIR`. */
export function dkimKeyPath({ DATA_DIR, DKIM_KEY_FILE }: KeyPlace): string {
  return DKIM_KEY_FILE ?? join(DATA_DIR, 'dkim.pem');
}

/**
 * The key, or null where nobody has made one.
 * @throws {EnvError} if the file is there and cannot be used
 */
export function findDkimKey(place: KeyPlace): DkimKey | null {
  const path = dkimKeyPath(place);
  try {
    const privateKey = createPrivateKey(readFileSync(path, 'utf8'));
    const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0;
    if (privateKey.asymmetricKeyType !== 'rsa' || bits < minModulusBits) throw new Error('not a usable key');
    return { selector: place.DKIM_SELECTOR, privateKey };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw new EnvError([
      `DKIM_KEY_FILE: ${path} must be readable and hold an RSA key (PEM) of ${minModulusBits} bits or more`,
    ]);
  }
}

/**
 * The key, made if there is none. Two that make it at once agree on one.
 * @throws {EnvError} if the file is there and cannot be used
 */
export async function makeDkimKey(place: KeyPlace): Promise<DkimKey> {
  const found = findDkimKey(place);
  if (found) return found;
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: modulusBits });
  const path = dkimKeyPath(place);
  // the embedded database's user has to walk through DATA_DIR; the files themselves are private
  await mkdir(dirname(path), { recursive: true, mode: 0o711 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return findDkimKey(place) ?? { selector: place.DKIM_SELECTOR, privateKey };
}

/** The public half as DNS holds it: base64 of its SubjectPublicKeyInfo. */
export function publicHalf({ privateKey }: DkimKey): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
}
