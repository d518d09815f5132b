import type { Marked } from '#lib/search/types.ts';

/**
 * What `ts_headline` puts around what it found: private-use characters, which no newsroom types, instead of tags, so
 * that nothing from the database is ever HTML.
 */
const start = '\ue000';
const stop = '\ue001';
/** Between two parts of a snippet that are not neighbours. */
const between = ' … ';

const marks = `StartSel=${start}, StopSel=${stop}`;
/** Options of `ts_headline` for a text that is shown whole. */
export const wholeText = `${marks}, HighlightAll=true`;
/** Options for the best parts of a long one. */
export const bestParts = `${marks}, MaxFragments=2, MaxWords=24, MinWords=10, ShortWord=2, FragmentDelimiter=${between}`;

/** Takes the markers out of a text that is about to be marked. */
export function unmarked(text: string): string {
  return text.replace(/[\ue000\ue001]/g, '');
}

/** Reads what `ts_headline` made of a text. */
export function readMarks(text: string): Marked {
  return text
    .split(start)
    .flatMap((part, place) => {
      if (place === 0) return [{ text: part, found: false }];
      const [found = '', ...rest] = part.split(stop);
      return [
        { text: found, found: true },
        { text: rest.join(''), found: false },
      ];
    })
    .map((piece) => ({ ...piece, text: unmarked(piece.text) }))
    .filter((piece) => piece.text !== '');
}

/** Is anything of it marked? */
export function hasMarks(marked: Marked): boolean {
  return marked.some(({ found }) => found);
}

/**
 * Gives a marked text the spelling it was written in, where the search only straightened its signs.
 * @param original as it was before `searchable`
 */
export function spelledAs(marked: Marked, original: string): Marked {
  const length = marked.reduce((sum, { text }) => sum + text.length, 0);
  if (length !== original.length) return marked;
  let at = 0;
  return marked.map(({ text, found }) => {
    at += text.length;
    return { text: original.slice(at - text.length, at), found };
  });
}
