import { toPlainLine } from '#lib/wires/feeds/values/words.ts';

const mailbox = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:"]+/;
/** What follows a comma and belongs to the name before it. */
const suffix = /^(?:[js]r|i{2,3}|iv|ph\.?d|m\.?[ad]|esq|inc|ltd|llc|corp)\.?$/i;

/**
 * The names in what feeds call an author: "news@example.org (Ada Byron)", "Ada Byron <news@example.org>", "A, B".
 * Addresses are nobody's name, and are left out.
 */
export function toNames(written: string): string[] {
  const line = toPlainLine(written);
  const withoutMail = line.includes('@') ? nameBeside(line) : line;
  return withoutMail
    .split(/\s*[,;]\s*/)
    .reduce<string[]>(joinSuffix, [])
    .map((name) => name.replace(/^by\s+(?=\S)/i, '').trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
}

function nameBeside(line: string): string {
  const bracketed = /^(?:mailto:)?\S+@\S+\s*\(([^()]*)\)$/.exec(line)?.[1];
  if (bracketed !== undefined) return bracketed;
  return line
    .replace(/mailto:/gi, '')
    .replace(new RegExp(mailbox, 'g'), '')
    .replace(/[<([]\s*[>)\]]/g, '')
    .replace(/^[\s"'-]+|[\s"'-]+$/g, '')
    .replace(/^\((.*)\)$/, '$1');
}

function joinSuffix(names: string[], next: string): string[] {
  const before = names.at(-1);
  return before !== undefined && suffix.test(next) ? [...names.slice(0, -1), `${before}, ${next}`] : [...names, next];
}

/** Each name once. */
export const withoutRepeats = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
