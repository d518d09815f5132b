import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '#lib/env.ts';
import { isMediaName } from '#lib/media/names.ts';

/** A file on its way out. Read `stream` to its end or cancel it: it may hold a file or a connection open. */
export type StoredFile = { sizeBytes: number; stream: ReadableStream<Uint8Array> };

/**
 * Where pictures are kept. Names are those of `names.ts` and say what is inside (a hash), so a name's content never
 * changes: writing it again is harmless, and whoever reads sees the whole file or none.
 */
export interface MediaStorage {
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** The file, or null when there is none. */
  read(name: string): Promise<StoredFile | null>;
  /** Removes the file, if there is one. */
  remove(name: string): Promise<void>;
}

/** This process's storage: files under `DATA_DIR/media`. */
export function mediaStorage(): MediaStorage {
  return fileStorage(join(env().DATA_DIR, 'media'));
}

/**
 * Storage in a directory of the file system, in sub-directories by the first two characters of the name.
 * @param root created when the first file is written
 */
export function fileStorage(root: string): MediaStorage {
  const pathOf = (name: string) => {
    if (!isMediaName(name)) throw new Error(`not the name of a media file: ${JSON.stringify(name)}`);
    return join(root, name.slice(0, 2), name);
  };
  return {
    async write(name, bytes) {
      const path = pathOf(name);
      const temporary = join(dirname(path), `.${randomUUID()}.part`);
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeDurably(temporary, bytes);
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async read(name) {
      const file = await openOrNull(pathOf(name));
      return file && { sizeBytes: (await file.stat()).size, stream: streamOf(file) };
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
  };
}

/** The whole of a stored file, or null when there is none. For the worker; pages stream. */
export async function readWhole(storage: MediaStorage, name: string): Promise<Buffer | null> {
  const file = await storage.read(name);
  return file && Buffer.from(await new Response(file.stream).arrayBuffer());
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openOrNull(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const chunkBytes = 64 * 1024;

// Written by hand because Readable.toWeb throws outside any handler when a browser hangs up at the wrong moment.
function streamOf(file: FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = new Uint8Array(chunkBytes);
          const { bytesRead } = await file.read(chunk, 0, chunkBytes, null);
          if (bytesRead > 0) return controller.enqueue(chunk.subarray(0, bytesRead));
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        await file.close();
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}
