import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ifAbsent } from '#lib/absent.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import { makePrint, type Print, pressHarder } from '#lib/press/print.ts';
import { projectPath } from '#lib/project.ts';

/** Where in a build the paper's own script is. */
const folder = 'paper';
const scriptName = /^enhance-[0-9a-f]{16}\.js$/;

/** Bundles and minifies `enhancements/` into one module of a build, named by what is in it. */
export async function writeEnhancements(buildDir: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [projectPath('enhancements', 'main.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const source = Buffer.from(outputFiles[0]?.contents ?? []);
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 16);
  await mkdir(join(buildDir, folder), { recursive: true });
  await writeFile(join(buildDir, folder, `enhance-${hash}.js`), source);
}

/**
 * The paper's own script of a build, ready to be sent, by its address, which changes with what is in it: a browser asks
 * for it once. Empty for a build that has none.
 */
export async function readEnhancements(buildDir: string, siteUrl: string): Promise<Map<string, Print>> {
  const dir = join(buildDir, folder);
  const names = (await ifAbsent(readdir(dir), [])).filter((name) => scriptName.test(name));
  const prints = names.map(async (name) => {
    return [addressOf('script', { name }), await printScript(await readFile(join(dir, name)), siteUrl)] as const;
  });
  return new Map(await Promise.all(prints));
}

async function printScript(source: Buffer, siteUrl: string): Promise<Print> {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
    ...readerHeaders(siteUrl),
    'cache-control': 'public, max-age=31536000, immutable',
  };
  const print = await makePrint(200, headers, source);
  await pressHarder(print);
  return print;
}
