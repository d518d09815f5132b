import { cutAt, oneLine } from '#lib/foreign-html/text/characters.ts';

/** One line of at most so many characters; a longer one ends at a word, with "…". */
export function toLine(text: string, maxLength: number): string {
  const line = oneLine(text);
  if (line.length <= maxLength) return line;
  return `${cutAt(line, maxLength - 1).replace(/[\s,;:.!?–—-]+$/, '')}…`;
}

/** Ends of sentences; not "St. Mary" nor "p.m. on". */
const sentenceEnd = /[.!?…。！？]["”’»)]*(?=\s+["“‘«(]?[\p{Lu}\p{Lo}\d]|$)/gu;
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Prof|Gov|Sen|Rep|Lt|Sgt|Col|Gen|No|Nos|vs|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** Whole sentences of at most so many characters; where the first is longer, the beginning of it with "…". */
export function toSentences(text: string, maxLength: number): string {
  const line = oneLine(text);
  if (line.length <= maxLength) return line;
  const ends = endsIn(line).filter((end) => end <= maxLength);
  const last = ends.at(-1);
  return last === undefined ? toLine(line, maxLength) : line.slice(0, last);
}

export function firstSentence(text: string, maxLength: number): string {
  const line = oneLine(text);
  return toLine(line.slice(0, endsIn(line)[0] ?? line.length), maxLength);
}

function endsIn(line: string): number[] {
  return [...line.matchAll(sentenceEnd)]
    .map(({ 0: sign, index }) => index + sign.length)
    .filter((end) => !abbreviation.test(line.slice(0, end)));
}
