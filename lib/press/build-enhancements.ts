import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { projectPath } from '#lib/project.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The paper's own script, ready to be sent. */
export type Enhancements = {
  /** Its address, which changes with what is in it. */
  path: string;
  etag: string;
  bodies: { br: Buffer; gzip: Buffer; identity: Buffer };
};

/** Bundles and minifies `enhancements/` into one module and compresses it, once, when the press starts. */
export async function buildEnhancements(): Promise<Enhancements> {
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
  const identity = Buffer.from(outputFiles[0]?.contents ?? []);
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
  const [br, zipped] = await Promise.all([
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    zip(identity, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { path: `/paper/enhance-${hash}.js`, etag: `W/"${hash}"`, bodies: { br, gzip: zipped, identity } };
}
