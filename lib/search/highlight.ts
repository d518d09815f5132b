import type { Marked } from '#lib/search/types.ts';

/**
 * What `ts_headline` puts around what it found: private-use characters, which no newsroom types, instead of tags, so
 * that nothing from the database is ever HTML.
 */
const startMark = '\ue000';
const stopMark = '\ue001';
/** Between two parts of a snippet that are not neighbours. */
const between = '\ue003';

const marks = `StartSel=${startMark}, StopSel=${stopMark}`;
/** Options of `ts_headline` for a text that is shown whole. */
export const wholeText = `${marks}, HighlightAll=true`;
/** Options for the best parts of a long one. */
export const bestParts = `${marks}, MaxFragments=2, MaxWords=24, MinWords=10, ShortWord=2, FragmentDelimiter=${between}`;

/** Reads what `ts_headline` made of a text: its parts, each in pieces. */
function readParts(output: string): Marked[] {
  return output.split(between).map((part) =>
    part.split(startMark).flatMap((piece, place) => {
      if (place === 0) return [{ text: piece, found: false }];
      const [found = '', rest = ''] = piece.split(stopMark, 2);
      return [
        { text: found, found: true },
        { text: rest, found: false },
      ];
    }),
  );
}

/**
 * A marked text in the signs it was printed with. What was searched has other signs in places, but as many.
 * @param output what `ts_headline` made of `searched`
 * @param searched the text as `searchable` gives it, without the markers
 * @param printed the same text as `composed` gives it
 */
export function readMarks(output: string, searched: string, printed: string): Marked {
  const parts = readParts(output);
  const pieces = parts.flatMap((part, place) => {
    const text = part.map((piece) => piece.text).join('');
    const start = searched.indexOf(text);
    if (start < 0) return [];
    let at = start;
    const inPrint = part.map((piece) => {
      at += piece.text.length;
      return { text: printed.slice(at - piece.text.length, at), found: piece.found };
    });
    return [
      // the searched text has spaces where signs were
      {
        text: searched.slice(0, start).trim() ? leadIn(printed.slice(0, start), place === 0) : printed.slice(0, start),
        found: false,
      },
      ...inPrint,
      { text: place === parts.length - 1 ? leadOut(printed.slice(at)) : '', found: false },
    ];
  });
  return pieces.filter(({ text }) => text !== '');
}

/**
 * What stands before the first word of a part: a sign that opens it was left off, and words before it are told of unless
 * a sentence begins with it.
 */
function leadIn(before: string, isFirst: boolean): string {
  const opening = /["“‘«(]\u00a0?$/.exec(before)?.[0] ?? '';
  if (!isFirst) return ` … ${opening}`;
  const isSentence = /[.!?…]["”’»)]*\s+$/.test(before.slice(0, before.length - opening.length));
  return isSentence ? opening : `… ${opening}`;
}

/** The end of a sentence was left off as well; where one goes on, that is told. */
function leadOut(after: string): string {
  const end = /^["”’»)]*[.!?…]+["”’»)]*(?=\s|$)/.exec(after)?.[0];
  if (end !== undefined) return end;
  return after.trim() === '' ? after : ' …';
}

/** Takes the markers out of a text that is about to be marked. */
export function unmarked(text: string): string {
  return text.replace(/[\ue000-\ue003]/g, '');
}

/** Is anything of it marked? */
export function hasMarks(marked: Marked): boolean {
  return marked.some(({ found }) => found);
}
