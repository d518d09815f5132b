import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { isMediaName } from '#lib/media/names.ts';
import { type FileStorage, fileStorage } from '#lib/storage/storage.ts';

/** Pictures, under the names of `names.ts`. */
export type MediaStorage = FileStorage;

/** This process's storage: files under `DATA_DIR/media`. */
export const mediaStorage = (): MediaStorage => pictureStorage(join(env().DATA_DIR, 'media'));

/** Pictures in this directory. */
export const pictureStorage = (root: string): MediaStorage => fileStorage(root, isMediaName);
