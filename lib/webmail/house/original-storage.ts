import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { type FileStorage, fileStorage } from '#lib/storage/storage.ts';

/** Mails, and files that were uploaded to a draft. */
const namePattern = /^([0-9a-f]{64})\.(eml|upload)$/;
export type KindOfOriginal = 'mail' | 'upload';

/** Where this process keeps mails as they came, and uploads: `DATA_DIR/post`, from which nothing is served as it is. */
export const originalStorage = (): FileStorage => originalsIn(join(env().DATA_DIR, 'post'));

/** The same, in this directory. */
export const originalsIn = (root: string): FileStorage => fileStorage(root, (name) => namePattern.test(name));

/** SHA-256 of a mail as it came, hex. */
export const hashOfOriginal = (raw: Buffer): string => createHash('sha256').update(raw).digest('hex');

export const nameOfOriginal = (rawHash: string): string => `${rawHash}.eml`;

export const nameOfUpload = (hash: string): string => `${hash}.upload`;

/** @returns null for what is no name of this storage */
export function readName(name: string): { hash: string; kind: KindOfOriginal } | null {
  const [, hash, ending] = namePattern.exec(name) ?? [];
  return hash === undefined ? null : { hash, kind: ending === 'eml' ? 'mail' : 'upload' };
}
