import { readFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { extname, join, sep } from 'node:path';
import { makePlainPrint, makePrint, type Print } from '#lib/press/print.ts';

/** Files that the press hands out as they are. */
export type Folder = {
  /** What their paths begin with, ending in a slash. */
  path: string;
  /** Where they are, looked through in turn; asked each time that a file is not known yet. */
  dirs: () => Promise<readonly string[]>;
  cacheControl: string;
};

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const packable = /^(?:text\/|application\/json|image\/svg)/;

/** The builds' files and those of `public/`: read and compressed when they are first asked for, then kept. */
export class StaticFiles {
  readonly #folders: readonly Folder[];
  readonly #headers: OutgoingHttpHeaders;
  readonly #prints = new Map<string, Promise<Print | null>>();

  /** @param headers of every file */
  constructor(folders: readonly Folder[], headers: OutgoingHttpHeaders) {
    this.#folders = folders;
    this.#headers = headers;
  }

  /** The file at this path of the paper, or null when there is none, or none of a kind that is handed out. */
  async find(path: string): Promise<Print | null> {
    const known = this.#prints.get(path);
    if (known) return known;
    const reading = this.#read(path);
    this.#prints.set(path, reading);
    const print = await reading.catch((error: unknown) => {
      this.#prints.delete(path);
      throw error;
    });
    // what is not there now may be there later, and nobody may fill our memory by asking for it
    if (!print) this.#prints.delete(path);
    return print;
  }

  async #read(path: string): Promise<Print | null> {
    const type = contentTypes[extname(path)];
    const folder = this.#folders.find((one) => path.startsWith(one.path));
    if (!type || !folder) return null;
    const bytes = await readFromAny(await folder.dirs(), decodeURIComponent(path.slice(folder.path.length)));
    if (!bytes) return null;
    const headers = { ...this.#headers, 'content-type': type, 'cache-control': folder.cacheControl };
    return packable.test(type)
      ? makePrint(200, { ...headers, vary: 'Accept-Encoding' }, bytes)
      : makePlainPrint(200, headers, bytes);
  }
}

const absent = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

async function readFromAny(dirs: readonly string[], name: string): Promise<Buffer | null> {
  for (const dir of dirs) {
    const file = join(dir, name);
    const bytes = file.startsWith(dir + sep) ? await readOrNull(file) : null;
    if (bytes) return bytes;
  }
  return null;
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return null;
    throw error;
  }
}
