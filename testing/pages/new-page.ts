import type { PageKind } from '#lib/pages/kinds.ts';

let languagesUsed = 0;

/** A page nobody has saved yet, as `savePage` takes it: each in a language of its own ("qaa", "qab" …, nobody's tags). */
export function newPage() {
  const letter = (number: number) => String.fromCharCode('a'.charCodeAt(0) + number);
  const language = `q${letter(Math.floor(languagesUsed / 26))}${letter(languagesUsed % 26)}`;
  languagesUsed += 1;
  const kind: PageKind = 'about';
  return { kind, language, number: 0, headline: 'About us', text: 'A newsroom in Red Deer.' };
}
