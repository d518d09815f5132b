import { extname, posix } from 'node:path';
import { build, type Loader, type Plugin } from 'esbuild';
import { houseFiles, readSource } from '#testing/house-rules/sources.ts';

/** One file's import of another, in whatever way it is written: of types, for its effects, `import()`, `@import`. */
export type Import = {
  from: string;
  /** A path in the checkout, or the name of a package as it is written. */
  to: string;
  /** Nothing of it is left when the code runs. */
  isOfTypes: boolean;
};

const loaders: Readonly<Record<string, Loader>> = { '.ts': 'ts', '.tsx': 'tsx', '.css': 'css' };

/** `import type … from '` and `export type … from '`, as the formatter writes them. */
const typeImport = /^(import|export) type ((?:\w+|\*|\* as \w+|\{[^}]*\}) from ')/gm;

/** `import('…').Name` in a type and `@type {import('…')}` in a comment; `import()` of a value is found again here. */
const importInType = /\bimport\('([^']+)'\)/g;

/** Marks what is imported for its types, since esbuild would leave that out. */
const typesMark = 'types:';

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}

/** Collects imports: what is imported both for values and for types counts as a value. */
class Collected {
  readonly #imports = new Map<string, Import>();

  add(from: string, written: string, isOfTypes = written.startsWith(typesMark)): void {
    const to = resolveImport(from, written.replace(typesMark, ''));
    const key = `${from} ${to}`;
    if (isOfTypes && this.#imports.has(key)) return;
    this.#imports.set(key, { from, to, isOfTypes });
  }

  get all(): Import[] {
    return [...this.#imports.values()];
  }
}

/**
 * Has esbuild parse each file and say what it imports; no file is opened but those named.
 * @param read planted sources, for tests of the rules
 */
export async function importsOf(files: readonly string[], read = readSource): Promise<Import[]> {
  const collected = new Collected();
  const collecting: Plugin = {
    name: 'collecting',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path, importer }) => {
        if (importer === '<stdin>') return { path, namespace: 'source' };
        collected.add(importer.replace('source:', ''), path);
        return { path, external: true };
      });
      onLoad({ filter: /^/, namespace: 'source' }, ({ path }) => ({
        contents: read(path).replace(typeImport, `$1 $2${typesMark}`),
        loader: loaders[extname(path)] ?? 'js',
      }));
    },
  };
  await build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n') },
    bundle: true,
    write: false,
    outdir: 'never-written',
    format: 'esm',
    jsx: 'preserve',
    logLevel: 'silent',
    // without it esbuild drops imports whose names are used as types only
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [collecting],
  });
  for (const file of files)
    for (const [, written = ''] of read(file).matchAll(importInType)) collected.add(file, written, true);
  return collected.all;
}

let house: Promise<Import[]> | undefined;

/** Every import of the house: the portal's, its tests' and that of what stands beside it. Read once. */
export function houseImports(): Promise<readonly Import[]> {
  house ??= importsOf(houseFiles());
  return house;
}

/** The files that run when these do, themselves included, however far down; what is imported for types does not. */
export function filesReached(entries: Iterable<string>, imports: readonly Import[]): Set<string> {
  const next = Map.groupBy(
    imports.filter(({ isOfTypes }) => !isOfTypes),
    ({ from }) => from,
  );
  const reached = new Set(entries);
  // a set that is walked also walks what is added on the way
  for (const file of reached) for (const { to } of next.get(file) ?? []) reached.add(to);
  return reached;
}

/** The imports of planted sources: a breach that a rule must see. */
export const plantedImports = (sources: Readonly<Record<string, string>>): Promise<Import[]> =>
  importsOf(Object.keys(sources), (file) => sources[file] ?? '');
