import type { Db } from '#lib/db/client.ts';

/** Room on the disk under a folder that the portal writes to. */
export type Disk = { path: string; freeBytes: number; totalBytes: number };

/** Something that is wrong. */
export type Trouble = {
  /** What it is about: a machine, a process, a disk. */
  subject: string;
  /** What is wrong and what to do about it, for an operator who reads it at night. */
  words: string;
};

/**
 * Looks for one kind of trouble.
 * @param isOpen whether a subject was in that trouble when it was looked at last: it ends a little later than it
 *   begins, so that what is at the limit is not told again and again
 */
export type Check = {
  kind: string;
  find: (db: Db, now: Date, isOpen: (subject: string) => boolean) => Promise<Trouble[]>;
};
