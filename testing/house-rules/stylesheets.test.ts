import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Colour, colours } from '#lib/colours.ts';
import { projectPath } from '#lib/project.ts';

/* A style sheet is short, stands in one layer, styles only what is printed and takes its colours from the tokens. */

const mostLines = 150;
const layers = ['tokens', 'base', 'components', 'pages', 'print'];
const colourLiteral = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|:[^;{]*\b(?:black|white)\b/i;

/** The editor prints these classes, not we. */
const printedByOthers = /^ProseMirror/;

type File = { file: string; text: string };

const read = (pattern: string): File[] =>
  globSync(pattern, { cwd: projectPath(), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: path.slice(projectPath().length + 1), text: readFileSync(path, 'utf8') }))
    .toSorted((one, other) => one.file.localeCompare(other.file));

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

function tooLong({ file, text }: File): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > mostLines ? [`${file} has ${lines} lines`] : [];
}

function colourLiterals({ file, text }: File): string[] {
  if (file.endsWith('/tokens.css')) return [];
  return [...withoutComments(text).matchAll(/[\w-]+\s*:[^{};]+(?=[;}])/g)]
    .map(([declaration]) => declaration)
    .filter((declaration) => colourLiteral.test(declaration))
    .map((declaration) => `${file} has a colour of its own: ${declaration}`);
}

function unprintedClasses({ file, text }: File, printed: ReadonlySet<string>): string[] {
  const selectors = [...withoutComments(text).matchAll(/[^{};]+(?=\{)/g)].join('\n');
  const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
  return [...classes]
    .filter((name) => !printed.has(name) && !isComposed(name, printed) && !printedByOthers.test(name))
    .map((name) => `${file} styles .${name}, which nothing prints`);
}

/** `teaser-lead` is printed as `teaser-${slot}`. */
function isComposed(name: string, printed: ReadonlySet<string>): boolean {
  const hyphens = [...name.matchAll(/-/g)].map(({ index }) => index + 1);
  return hyphens.some((end) => printed.has(`${name.slice(0, end)}$`) && printed.has(name.slice(end)));
}

/** The words in a source's texts, and `teaser-$` for one that goes on. */
function printedWords({ text }: File): string[] {
  const texts = text.match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? [];
  return texts.flatMap((each) => each.match(/[a-z][\w-]*\$?/gi) ?? []);
}

type Import = { sheet: string; layer: string };

function importsOf({ file, text }: File): Import[] {
  return [...text.matchAll(/@import "([^"]+)"(?: layer\((\w+)\))?;/g)].map(([, path = '', layer = '']) => ({
    sheet: join(dirname(file), path),
    layer,
  }));
}

/** The bundler drops what stands before imports: their order is that of the layers. Transitions need no layer. */
function outOfOrder(file: string, imports: readonly Import[]): string[] {
  return imports.flatMap(({ sheet, layer }, place) => {
    if (sheet.endsWith('/view-transition.css')) return [];
    const before = layers.indexOf(imports[place - 1]?.layer ?? '');
    return layers.indexOf(layer) < Math.max(before, 0) ? [`${file} has ${sheet} in the wrong place`] : [];
  });
}

const sheets = read('{app,components}/**/*.css');
const sources = read('{app,components,enhancements,lib}/**/*.{ts,tsx}').filter(
  ({ file }) => !/\.test\.tsx?$/.test(file),
);
const printed = new Set(sources.flatMap(printedWords));
const entries = sheets.filter((sheet) => importsOf(sheet).length > 0);

test(`no sheet has more than ${mostLines} lines`, () => {
  expect(sheets.length).toBeGreaterThan(60);
  expect(sheets.flatMap(tooLong)).toEqual([]);
});

test('every class that is styled is printed', () => {
  expect(sheets.flatMap((sheet) => unprintedClasses(sheet, printed))).toEqual([]);
});

test('no colour stands outside the tokens', () => {
  expect(sheets.flatMap(colourLiterals)).toEqual([]);
});

test('the readers’ tokens are the colours that cards, mails and browsers are given', () => {
  const tokens = sheets.find(({ file }) => file === 'app/(reader)/styles/tokens.css')?.text ?? '';
  const found = [...tokens.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name = '', light, dark]) => [name, { light, dark }] as const,
  );
  const names = Object.keys(colours) as Colour[];
  expect(Object.fromEntries(found.filter(([name]) => names.some((each) => each === name)))).toEqual(colours);
});

test('every sheet is imported once, in the order of the layers', () => {
  const imported = entries.flatMap(importsOf).map(({ sheet }) => sheet);
  const named = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/^import '([^']+\.css)';/gm)].map(([, path = '']) =>
      path.startsWith('#') ? path.slice(1) : join(dirname(file), path),
    ),
  );
  expect(imported).toEqual([...new Set(imported)]);
  expect([...new Set([...imported, ...named])].toSorted()).toEqual(sheets.map(({ file }) => file).toSorted());
  expect(entries.flatMap((entry) => outOfOrder(entry.file, importsOf(entry)))).toEqual([]);
});

describe('a breach is seen:', () => {
  const sheet = (text: string) => ({ file: 'components/x.css', text });

  test('a long sheet', () => expect(tooLong(sheet('a {}\n'.repeat(151)))).toHaveLength(1));

  test.each(['.gone { margin: 0 }', '@media print {\n  .teaser-gone a:hover { margin: 0 }\n}'])('%s', (css) => {
    expect(unprintedClasses(sheet(css), new Set(['teaser-$', 'lead']))).toHaveLength(1);
  });

  test.each([
    'a { color: #fff }',
    'a {\n  margin: 0;\n  border: 1px solid rgb(0 0 0 / 50%);\n}',
    'a { color: white; }',
    'a { --own: hsl(0 0% 0%); }',
  ])('%s', (css) => expect(colourLiterals(sheet(css))).toHaveLength(1));

  test.each([
    'a { color: var(--ink) }',
    '#id { white-space: nowrap }',
    'a { color: color-mix(in srgb, var(--ink), transparent) }',
  ])('but not %s', (css) => expect(colourLiterals(sheet(css))).toEqual([]));

  test('a sheet without a layer, and one in an earlier layer than the one before it', () => {
    const imports = importsOf(
      sheet('@import "./a.css" layer(pages);\n@import "./b.css" layer(base);\n@import "./c.css";'),
    );
    expect(outOfOrder('x.css', imports)).toHaveLength(2);
  });
});
