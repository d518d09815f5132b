import type { Mark } from '#lib/search/find-marks.ts';
import type { Marked } from '#lib/search/types.ts';

/** A text that stands by itself, and what in it answers. */
export type MarkedText = { text: string; marks: readonly Mark[] };

/** A text whole, in pieces. */
export function markWhole({ text, marks }: MarkedText): Marked {
  return cutOut(text, marks, 0, text.length);
}

/** How long a snippet is, in letters; where it has two parts, each is half of it. */
const snippetLength = 180;

/** The parts that answer best, at most two; empty where nothing is marked. */
export function markBest(texts: readonly MarkedText[]): Marked {
  const first = bestPart(texts, new Set(), snippetLength);
  if (!first) return [];
  const second = bestPart(texts, first.units, snippetLength / 2);
  const parts = second ? [bestPart(texts, new Set(), snippetLength / 2) ?? first, second] : [first];
  // as they stand in the story
  parts.sort((one, other) => one.place - other.place || one.from - other.from);
  return parts.flatMap((part, index) => {
    const { text, marks } = part.of;
    const { from, to } = widened(part, index === 0 && parts.length === 1 ? snippetLength : snippetLength / 2);
    return [
      { text: leadIn(text.slice(0, from), index === 0), found: false },
      ...cutOut(text, marks, from, to),
      { text: index === parts.length - 1 ? leadOut(text.slice(to)) : '', found: false },
    ].filter((piece) => piece.text !== '');
  });
}

type Part = { of: MarkedText; place: number; from: number; to: number; units: Set<number> };

/** The stretch of at most that length with most of what was asked for and is not known yet; the first of equals. */
function bestPart(texts: readonly MarkedText[], known: ReadonlySet<number>, length: number): Part | null {
  let best: Part | null = null;
  let bestWorth = 0;
  for (const [place, of] of texts.entries()) {
    for (const [index, { start, end }] of of.marks.entries()) {
      const within = of.marks.slice(index).filter((mark) => mark.end <= Math.max(end, start + length));
      const units = new Set(within.map(({ unit }) => unit));
      const fresh = [...units].filter((unit) => !known.has(unit)).length;
      if (fresh === 0) continue;
      const worth = fresh * 100 + Math.min(within.length, 50);
      if (worth <= bestWorth) continue;
      bestWorth = worth;
      best = { of, place, from: start, to: within.at(-1)?.end ?? end, units };
    }
  }
  return best;
}

/** With words around it, from the beginning of a sentence where one is near. */
function widened({ of: { text }, from, to }: Part, length: number): { from: number; to: number } {
  const spare = Math.max(0, length - (to - from));
  const earliest = from - Math.ceil(spare / 2);
  const before = text.slice(Math.max(0, earliest), from);
  const sentence = /[.!?…]["”’»)]*\s+(?=[^.!?…]*$)/u.exec(before);
  let start = 0;
  if (earliest > 0) {
    const skipped = sentence ? sentence.index + sentence[0].length : before.search(/(?<=\s)\S/u);
    start = skipped < 0 ? from : earliest + skipped;
  }
  start += /^["“‘«(\s]*/u.exec(text.slice(start, from))?.[0].length ?? 0;
  const latest = start + Math.max(length, to - start);
  if (latest >= text.length) return { from: start, to: endOfWords(text, text.length, to) };
  const after = text.slice(to, latest);
  const cut = after.search(/\s\S*$/u);
  return { from: start, to: endOfWords(text, to + (cut < 0 ? (/^\s/u.test(after) ? 0 : after.length) : cut), to) };
}

/** Without the signs after the last word, which `leadOut` judges. */
function endOfWords(text: string, end: number, atLeast: number): number {
  const signs = /[\s.,;:!?…"“”‘’«»()–—-]*$/u.exec(text.slice(0, end))?.[0].length ?? 0;
  return Math.max(atLeast, end - signs);
}

function cutOut(text: string, marks: readonly Mark[], from: number, to: number): Marked {
  const pieces: Marked = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < from || end > to) continue;
    pieces.push({ text: text.slice(at, start), found: false }, { text: text.slice(start, end), found: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to), found: false });
  return pieces.filter((piece) => piece.text !== '');
}

/**
 * What stands before the first word of a part: a sign that opens it was left off, and words before it are told of unless
 * a sentence begins with it.
 */
function leadIn(before: string, isFirst: boolean): string {
  const opening = /["“‘«(]\u00a0?$/.exec(before)?.[0] ?? '';
  if (!isFirst) return ` … ${opening}`;
  const rest = before.slice(0, before.length - opening.length);
  return rest.trim() === '' || /[.!?…]["”’»)]*\s+$/.test(rest) ? opening : `… ${opening}`;
}

/** The end of a sentence was left off as well; where one goes on, that is told. */
function leadOut(after: string): string {
  const end = /^["”’»)]*[.!?…]+["”’»)]*(?=\s|$)/.exec(after)?.[0];
  if (end !== undefined) return end;
  return after.trim() === '' ? after : ' …';
}

/** Is anything of it marked? */
export function hasMarks(marked: Marked): boolean {
  return marked.some(({ found }) => found);
}
