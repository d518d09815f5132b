import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectPath } from '#lib/project.ts';

/* Reads the project's own source for the rules of the house. Relies on Biome's layout, which the linter holds. */

/** What stands in the checkout: the portal, and what stands beside it. */
const code = [
  '{app,bench,bin,components,demo,drizzle,e2e,enhancements,lib,testing}/**/*.{ts,tsx,mjs,css}',
  '{instrumentation-client,next.config,vitest.config}.{ts,js,mjs}',
];

/** Every file that somebody wrote, tests and style sheets included. Paths are relative to the checkout. */
export function houseFiles(): string[] {
  return globSync(code, { cwd: projectPath(), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectPath(), join(entry.parentPath, entry.name)))
    .toSorted();
}

export const isTest = (file: string): boolean => /\.(?:test|spec)\.tsx?$/.test(file);

/** A line comment is told from an address by the sign before it. */
export const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g, '');

export type Declaration = {
  file: string;
  /** Of an exported function; '' for anything else. */
  name: string;
  isExported: boolean;
  /** One text a parameter. */
  parameters: readonly string[];
  text: string;
};

/** Source files that match, without tests and what only tests use. Paths are relative to the checkout. */
export function sourceFiles(patterns: string[]): string[] {
  return globSync(patterns, { cwd: projectPath() })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .toSorted();
}

export function readSource(file: string): string {
  return readFileSync(projectPath(file), 'utf8');
}

const topLevel = /^(?=(?:export |async |default |abstract )*(?:function|const|let|class|type|interface)\b)/m;
const functionHead = /^(?:export )?(?:default )?(?:async )?function\*? (\w+)/;
const arrowHead = /^(?:export )?const (\w+)[^=]*= (?:async )?(?=\()/;

/** The top-level declarations of a file, each with the comment that follows it. */
export function declarationsOf(file: string, source = readSource(file)): Declaration[] {
  return source.split(topLevel).map((text) => {
    const head = functionHead.exec(text) ?? arrowHead.exec(text);
    return {
      file,
      name: head?.[1] ?? '',
      isExported: text.startsWith('export '),
      parameters: head ? parametersOf(text.slice(head[0].length)) : [],
      text,
    };
  });
}

/** Splits `<T>(a: A, b: { c: C }): R {…` into `a: A` and `b: { c: C }`. */
function parametersOf(text: string): string[] {
  const begin = text.indexOf('(') + 1;
  const parameters: string[] = [];
  let depth = 0;
  let from = begin;
  for (let at = begin; at < text.length; at += 1) {
    const character = text.charAt(at);
    // the > of => closes nothing
    if ('([{<'.includes(character)) depth += 1;
    else if (')]}>'.includes(character) && !(character === '>' && text[at - 1] === '=')) depth -= 1;
    if (depth < 0 || (depth === 0 && character === ',')) {
      parameters.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (depth < 0) break;
  }
  return parameters.filter(Boolean);
}

/** Does the function act for somebody? One that only receives a function which takes or finds an actor does not. */
export function takesActor({ parameters }: Declaration): boolean {
  return parameters
    .map((parameter) => parameter.replace(/\([^()]*\)\s*=>\s*(?:Promise<[^<>]*>|\w+)/g, ''))
    .some((parameter) => /\bActor\b/.test(parameter) || /^actor\b/.test(parameter));
}
