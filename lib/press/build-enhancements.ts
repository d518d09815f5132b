import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { readerHeaders } from '#lib/press/headers.ts';
import { makePrint, type Print, pressHarder } from '#lib/press/print.ts';
import { projectPath } from '#lib/project.ts';

/** The paper's own script, ready to be sent. */
export type Enhancements = {
  /** Its address, which changes with what is in it, so that a browser asks for it once. */
  path: string;
  print: Print;
};

/** Bundles and minifies `enhancements/` into one module and compresses it, once, when the press starts. */
export async function buildEnhancements(siteUrl: string): Promise<Enhancements> {
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
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
    ...readerHeaders(siteUrl),
    'cache-control': 'public, max-age=31536000, immutable',
  };
  const print = await makePrint(200, headers, source);
  await pressHarder(print);
  return { path: `/paper/enhance-${hash}.js`, print };
}
