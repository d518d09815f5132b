import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { enhancementsFolder } from '#lib/press/read-enhancements.ts';
import { projectPath } from '#lib/project.ts';

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
  await mkdir(join(buildDir, enhancementsFolder), { recursive: true });
  await writeFile(join(buildDir, enhancementsFolder, `enhance-${hash}.js`), source);
}
