import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { type FileStorage, fileStorage } from '#lib/storage/storage.ts';

const namePattern = /^[0-9a-f]{64}\.eml$/;

/** Where this process keeps mails as they came: `DATA_DIR/post`, from which nothing is served as it is. */
export const originalStorage = (): FileStorage => originalsIn(join(env().DATA_DIR, 'post'));

/** Mails as they came, in this directory. */
export const originalsIn = (root: string): FileStorage => fileStorage(root, (name) => namePattern.test(name));

/** SHA-256 of a mail as it came, hex. */
export const hashOfOriginal = (raw: Buffer): string => createHash('sha256').update(raw).digest('hex');

export const nameOfOriginal = (rawHash: string): string => `${rawHash}.eml`;

/** @returns null for what is no original's name */
export const hashOfName = (name: string): string | null => (namePattern.test(name) ? name.slice(0, 64) : null);
