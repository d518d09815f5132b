import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { buildsFolder, listBuilds } from '#lib/press/builds.ts';
import type { Composer } from '#lib/press/compose.ts';
import { projectPath } from '#lib/project.ts';

const staticPath = '/_next/static/';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Hands out the files of every build that is kept, not only of the one that is served: a page that another build made
 * is in caches, in browsers, and at copies that were started before or after this one.
 * @param composer Next, which hands out its own build's files and answers all else
 * @param own the build it serves
 */
export function withOtherBuilds(composer: Composer, own: string, dir = projectPath(buildsFolder)): Composer {
  return async (request, response) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? builtFile(request.url ?? '/') : null;
    const type = file && contentTypes[extname(file)];
    const bytes = type && !existsSync(join(own, file)) ? await readFromAny(dir, file) : null;
    if (!type || !bytes) return composer(request, response);
    response.setHeader('content-type', type);
    response.setHeader('content-length', bytes.length);
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** The file of a build that is under this address, as a path in the build; null for all other addresses. */
function builtFile(url: string): string | null {
  const path = url.split('?', 1)[0] ?? '/';
  if (!path.startsWith(staticPath)) return null;
  const file = join('static', decodeURIComponent(path.slice(staticPath.length)));
  return file.startsWith(`static${sep}`) ? file : null;
}

async function readFromAny(dir: string, file: string): Promise<Buffer | null> {
  for (const name of await listBuilds(dir)) {
    const bytes = await readFile(join(dir, name, file)).catch(() => null);
    if (bytes) return bytes;
  }
  return null;
}
