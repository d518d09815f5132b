import type { ForeignPart } from '#lib/foreign-html/types.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import { asParagraph, lineOf, paragraphOf } from '#lib/wires/articles/cleaning/lines.ts';

/** What stands above a story on a page that marks nothing up: lines of its headline, its deck, who wrote it and when. */
export type Preamble = { deck: string; authors: string[]; parts: ForeignPart[] };

const byline = /^(?:by|story by|words by|par|por|von)\s+(?=\p{Lu})(.{2,100})$/iu;
const tools =
  /^(?:(?:posted|published|updated|last updated|first published)\b.{0,200}|.{0,40}\b(?:print this|e-?mail this|share this)\b.{0,100}|(?:\d+ )?comments?|by|advertisement)$/i;
const maxParts = 6;
const maxDeck = 400;

/** Takes those lines off the first parts of a story. */
export function readPreamble(parts: readonly ForeignPart[], headline: string): Preamble {
  const found: Preamble = { deck: '', authors: [], parts: [] };
  const kept: ForeignPart[] = [];
  let isAfterHeadline = false;
  for (const part of parts.slice(0, maxParts)) {
    const block = paragraphOf(part);
    if (!block) {
      if (same(lineOf(part), headline)) isAfterHeadline = true;
      else kept.push(part);
      continue;
    }
    const lines: Inline[][] = [];
    for (const line of linesOf(block.text)) {
      const words = wordsOf(line);
      const [, author] = byline.exec(words) ?? [];
      if (same(words, headline)) isAfterHeadline = true;
      else if (author !== undefined && words.length <= 110) found.authors.push(author);
      else if (tools.test(words)) continue;
      else if (isAfterHeadline && !found.deck && isDeck(line, words)) found.deck = words;
      else lines.push(line);
    }
    const text = lines.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]));
    if (text.length > 0) kept.push(lines.length === linesOf(block.text).length ? part : asParagraph(text));
  }
  return { ...found, parts: [...kept, ...parts.slice(maxParts)] };
}

const isDeck = (line: readonly Inline[], words: string) =>
  words.length <= maxDeck && line.every(({ emphasis, text }) => emphasis || text.trim() === '');

const same = (line: string, headline: string) => headline !== '' && plain(line) === plain(headline);
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const wordsOf = (line: readonly Inline[]) =>
  line
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function linesOf(runs: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const run of runs)
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  return lines.filter((line) => wordsOf(line) !== '');
}
