import { type Piece, pushRun } from '#lib/foreign-html/blocks/pieces.ts';
import { readHref } from '#lib/foreign-html/links/href.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import type { Context } from '#lib/foreign-html/text/context.ts';
import { type ForeignElement, findBelow } from '#lib/foreign-html/trees/tree.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';

/*
 * Google Sheets keeps the links of a cell in attributes of the cell, or of the span that it copies a single one as: one
 * link for all of it, or runs that begin at a character. Often, not always, there are link elements inside as well.
 */

const maxRuns = 100;

/** The context inside of a cell that leads somewhere as a whole. */
export function withSheetLink(context: Context, element: ForeignElement, reading: Reading): Context {
  const written = element.attribute('data-sheets-hyperlink');
  if (written === '' || hasLinks(element)) return context;
  return { ...context, marks: { ...context.marks, href: readHref(written, element, reading) } };
}

/** Whether only some words of a cell lead somewhere. */
export const hasSheetRuns = (element: ForeignElement) =>
  element.attribute('data-sheets-hyperlinkruns') !== '' && !hasLinks(element);

const hasLinks = (element: ForeignElement) =>
  findBelow(element, ({ name, isHtml }) => isHtml && name === 'a') !== undefined;

/** What was read of such a cell, with its links. */
export function withSheetRuns(pieces: readonly Piece[], element: ForeignElement, reading: Reading): Piece[] {
  const words = pieces.map((piece) => (piece.kind === 'paragraph' ? piece.text.map(({ text }) => text).join('') : ''));
  let linked = [...pieces];
  for (const { from, to, href } of readRuns(element, words.join('\n'), reading)) {
    let start = 0;
    linked = linked.map((piece, place) => {
      const before = start;
      start += (words[place] ?? '').length + 1;
      return piece.kind === 'paragraph'
        ? { ...piece, text: linkWords(piece.text, from - before, to - before, href) }
        : piece;
    });
  }
  return linked;
}

/** Where in our words each run stands. It is found by its own words, for white space may have collapsed before it. */
function readRuns(
  element: ForeignElement,
  words: string,
  reading: Reading,
): { from: number; to: number; href: string }[] {
  const value = sheetsValue(element) ?? words;
  const runs = [...element.attribute('data-sheets-hyperlinkruns').matchAll(run)].slice(0, maxRuns);
  return runs.flatMap(([, first = '', written], place) => {
    const label = value.slice(Number(first), Number(runs[place + 1]?.[1] ?? value.length)).trim();
    const from = label === '' ? -1 : words.lastIndexOf(label, Number(first) + label.length);
    const href = written === undefined || from < 0 ? null : readHref(unquote(written), element, reading);
    return href === null ? [] : [{ from, to: from + label.length, href }];
  });
}

/** {"1":12,"2":"https://city.example/"} leads somewhere from character 12 on; without "2" it ends what did. */
const run = /\{"1":(\d{1,6})(?:,"2":("(?:[^"\\]|\\.)*"))?\}/g;

/** The words of a cell as Sheets holds them: {"1":2,"2":"Ward 1"}; null where it doesn't say. */
function sheetsValue(element: ForeignElement): string | null {
  const [, written] = /"2":("(?:[^"\\]|\\.)*")/.exec(element.attribute('data-sheets-value')) ?? [];
  return written === undefined ? null : unquote(written);
}

/** A string of JSON; '' for what is none. */
function unquote(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return '';
  }
}

/** Words from one character to another, as far as they are in this text. */
function linkWords(runs: readonly Inline[], from: number, to: number, href: string): Inline[] {
  const linked: Inline[] = [];
  let at = 0;
  for (const each of runs) {
    const { text } = each;
    const start = Math.min(Math.max(from - at, 0), text.length);
    const end = Math.min(Math.max(to - at, start), text.length);
    pushRun(linked, { ...each, text: text.slice(0, start) });
    pushRun(linked, { ...each, text: text.slice(start, end), href });
    pushRun(linked, { ...each, text: text.slice(end) });
    at += text.length;
  }
  return linked;
}
