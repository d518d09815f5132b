import { globSync, readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { projectPath } from '#lib/project.ts';

const clientDirective = /^(?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"]use client['"]/;
const serverDirective = /^(?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"]use server['"]/;

/** Every file that a browser runs from: the modules that say `use client`, and the readers' one script. */
export function clientEntries(): string[] {
  const marked = globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: projectPath() }).filter((file) =>
    clientDirective.test(readFileSync(projectPath(file), 'utf8')),
  );
  return [...marked, 'enhancements/main.ts'].toSorted();
}

/** A browser gets an address in place of a server action's module, and styles are no code. */
const asBundled: Plugin = {
  name: 'as bundled',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, () => ({ contents: '' }));
    onLoad({ filter: /[/\\](?:app|components|lib)[/\\].*\.tsx?$/ }, ({ path }) =>
      serverDirective.test(readFileSync(path, 'utf8')) ? { contents: '' } : null,
    );
  },
};

/**
 * Our own modules that reach a browser from these entries, however far down; an import of types alone does not count.
 * @param entries paths in the checkout
 */
export async function modulesReached(entries: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectPath(),
    entryPoints: [...entries],
    bundle: true,
    write: false,
    metafile: true,
    // one file an entry, of which nothing is kept
    outdir: 'never-written',
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    packages: 'external',
    logLevel: 'silent',
    external: ['node:*'],
    plugins: [asBundled],
  });
  return Object.keys(metafile.inputs)
    .filter((file) => /\.tsx?$/.test(file))
    .toSorted();
}
