import { filesReached, type Import } from '#testing/house-rules/imports.ts';
import { houseFiles, readSource } from '#testing/house-rules/sources.ts';

const directive = (word: string) => new RegExp(`^(?:\\s|//.*\\n|/\\*[\\s\\S]*?\\*/)*['"]use ${word}['"]`);
const clientDirective = directive('client');
const serverDirective = directive('server');

const isCode = (file: string) => /\.tsx?$/.test(file);

/** Every file that a browser runs from: the modules that say `use client`, and the readers' one script. */
export function clientEntries(): string[] {
  const marked = houseFiles().filter(
    (file) => /^(?:app|components|lib)\//.test(file) && isCode(file) && clientDirective.test(readSource(file)),
  );
  return [...marked, 'enhancements/main.ts'].toSorted();
}

/**
 * Our own modules that reach a browser from these entries, however far down. A browser gets an address in place of a
 * server action's module.
 */
export function modulesReached(entries: readonly string[], imports: readonly Import[]): string[] {
  const servers = new Set(houseFiles().filter((file) => isCode(file) && serverDirective.test(readSource(file))));
  return [
    ...filesReached(
      entries,
      imports.filter(({ from }) => !servers.has(from)),
    ),
  ]
    .filter(isCode)
    .toSorted();
}
