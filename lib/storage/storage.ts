import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ifAbsent } from '#lib/absent.ts';

/**
 * A file on its way out. Nothing is held open between two reads of `stream`, so whoever forgets it, or takes it as
 * slowly as they like, costs no descriptor.
 */
export type StoredFile = { sizeBytes: number; stream: ReadableStream<Uint8Array> };

/** `writtenAt`: by the clock of the machine that keeps it. */
export type StoredName = { name: string; writtenAt: Date };

/**
 * Where files are kept whose name says what is inside (a hash), so that a name's content never changes: writing it again
 * is harmless, and whoever reads sees the whole file or none.
 */
export interface FileStorage {
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** The file, or null when there is none. */
  read(name: string): Promise<StoredFile | null>;
  /** Removes the file, if there is one. */
  remove(name: string): Promise<void>;
  /**
   * The next names there are, in order.
   * @param after a name, or the beginning of one; '' for the first
   */
  list(after: string, limit: number): Promise<StoredName[]>;
  /** Removes what a process that was killed began to write before this time. */
  removeUnfinished(before: Date): Promise<void>;
}

/**
 * Storage in a directory of the file system, in sub-directories by the first two characters of the name.
 * @param root created when the first file is written
 * @param isName whether it is a name of this storage, exactly: everything else never reaches the file system
 */
export function fileStorage(root: string, isName: (name: string) => boolean): FileStorage {
  const pathOf = (name: string) => {
    if (!isName(name)) throw new Error(`not the name of a stored file: ${JSON.stringify(name)}`);
    return join(root, name.slice(0, 2), name);
  };
  const unfinished = join(root, 'unfinished');
  return {
    async write(name, bytes) {
      const path = pathOf(name);
      const temporary = join(unfinished, randomUUID());
      const made = await Promise.all(
        [dirname(path), unfinished].map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })),
      );
      try {
        await writeDurably(temporary, bytes);
        await rename(temporary, path);
        // its name is durable only with its folder, and the folder's with the one above
        await syncFolder(dirname(path));
        if (made.some((folder) => folder !== undefined)) await syncFolder(root);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async read(name) {
      const path = pathOf(name);
      const sizeBytes = await sizeOrNull(path);
      return sizeBytes === null ? null : { sizeBytes, stream: streamOf(path) };
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
    async list(after, limit) {
      const found: StoredName[] = [];
      for (const folder of await namesIn(root, (name) => name.length === 2 && name >= after.slice(0, 2))) {
        for (const name of await namesIn(join(root, folder), (other) => isName(other) && other > after)) {
          if (found.length === limit) return found;
          const writtenAt = await writtenAtOrNull(join(root, folder, name));
          if (writtenAt) found.push({ name, writtenAt });
        }
      }
      return found;
    },
    async removeUnfinished(before) {
      for (const name of await namesIn(unfinished)) {
        const writtenAt = await writtenAtOrNull(join(unfinished, name));
        if (writtenAt && writtenAt < before) await rm(join(unfinished, name), { force: true });
      }
    },
  };
}

/** The whole of a stored file, or null when there is none. For the worker; pages stream. */
export async function readWhole(storage: FileStorage, name: string): Promise<Buffer | null> {
  const file = await storage.read(name);
  return file && Buffer.from(await new Response(file.stream).arrayBuffer());
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** In order; none where there is no such folder. */
async function namesIn(path: string, isWanted: (name: string) => boolean = () => true): Promise<string[]> {
  return (await ifAbsent(readdir(path), [])).filter(isWanted).sort();
}

async function writtenAtOrNull(path: string): Promise<Date | null> {
  return (await ifAbsent(stat(path), null))?.mtime ?? null;
}

async function sizeOrNull(path: string): Promise<number | null> {
  return (await ifAbsent(stat(path), null))?.size ?? null;
}

/** Opening a file again costs some 20 µs: little beside sending as much as this. */
const chunkBytes = 256 * 1024;

/**
 * Opens the file anew for each piece, by a name whose content never changes. A stream that kept it open would have to
 * be told of every way in which a request can end, and Next does not tell one that it never began to read.
 */
function streamOf(path: string): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await readAt(path, position);
        position += chunk.length;
        if (chunk.length > 0) controller.enqueue(chunk);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function readAt(path: string, position: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(chunkBytes), 0, chunkBytes, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
