import { type Piece, pushRun } from '#lib/foreign-html/blocks/pieces.ts';
import { cleanText, withoutDirectionSigns } from '#lib/foreign-html/text/characters.ts';
import type { Context, Marks } from '#lib/foreign-html/text/context.ts';
import { readSymbols } from '#lib/foreign-html/text/symbol-fonts.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';

/** Signs that break a line even where white space collapses. */
const alwaysBreak = /[\v\u2028\u2029]/g;
const lineEnd = /\r\n?|[\n\v\u2028\u2029]/;

/**
 * Collects pieces as a browser lays out a flow: white space collapses, one line break stays, two part paragraphs. A no-break
 * space stays between two words of one text. In a row they only indent, and at an end of a text they are what a program
 * wrote to keep an ordinary space from collapsing, as Word on the web does between any two spans.
 */
export class Flow {
  readonly #pieces: Piece[] = [];
  #runs: Inline[] = [];
  /** White space that is written when a word follows. */
  #space: Inline | null = null;
  #breaks: Inline[] = [];
  #isKept = false;
  #isAtLineStart = true;
  /** Pictures between the words of a paragraph stand after it. */
  #waiting: Piece[] = [];

  text(raw: string, { marks, whiteSpace, isNoteNumber, symbolFont }: Context): void {
    const text = cleanText(readSymbols(isNoteNumber ? raw.replace(/[[\]]/g, '') : raw, symbolFont));
    if (whiteSpace === 'kept') this.#kept(text.replace(alwaysBreak, '\n'), marks);
    else this.#lines(text.split(whiteSpace === 'lines' ? lineEnd : alwaysBreak), marks);
  }

  lineBreak(marks: Marks): void {
    this.#space = null;
    if (this.#isKept) this.#push(toRun('\n', marks));
    else if (this.#runs.length > 0) this.#breaks.push(toRun('\n', marks));
  }

  /** Where a block begins or ends among lines that are kept as they are. */
  endLine(marks: Marks): void {
    if (!this.#isAtLineStart) this.lineBreak(marks);
  }

  endParagraph(): void {
    const text = finish(this.#runs, this.#isKept);
    if (text.length > 0) this.#pieces.push({ kind: 'paragraph', text });
    for (const piece of this.#waiting) this.#pieces.push(piece);
    this.#runs = [];
    this.#breaks = [];
    this.#waiting = [];
    this.#space = null;
    this.#isKept = false;
    this.#isAtLineStart = true;
  }

  add(pieces: readonly Piece[]): void {
    this.endParagraph();
    for (const piece of pieces) this.#pieces.push(piece);
  }

  /** Something that stands among words without parting them. */
  addBeside(piece: Piece): void {
    if (this.#runs.length > 0) this.#waiting.push(piece);
    else this.add([piece]);
  }

  /** The last piece, or the one that will be. */
  get last(): Piece | undefined {
    return this.#waiting.at(-1) ?? (this.#runs.length > 0 ? undefined : this.#pieces.at(-1));
  }

  end(): Piece[] {
    this.endParagraph();
    return this.#pieces;
  }

  #lines(lines: readonly string[], marks: Marks): void {
    for (const [place, line] of lines.entries()) {
      if (place > 0) this.lineBreak(marks);
      this.#words(line, marks);
    }
  }

  #words(text: string, marks: Marks): void {
    const words = text.replace(/[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f]/g, ' ');
    if (words === '') return;
    const start = /^[ \u00a0]/.test(words) ? 1 : 0;
    if (start > 0) this.#blank(marks);
    if (words.length === start) return;
    const end = /[ \u00a0]$/.test(words) ? words.length - 1 : words.length;
    this.#write(toRun(words.slice(start, end), marks));
    if (end < words.length) this.#blank(marks);
  }

  #blank(marks: Marks): void {
    if (this.#runs.length > 0 && this.#breaks.length === 0) this.#space ??= toRun(' ', marks);
  }

  #write(run: Inline): void {
    const [lineBreak, another] = this.#breaks;
    if (another) this.endParagraph();
    else if (lineBreak) this.#push(lineBreak);
    else if (this.#space) this.#push(this.#besideLinks(this.#space, run));
    this.#breaks = [];
    this.#space = null;
    this.#push(run);
  }

  /** A link of nothing but white space is none. */
  #besideLinks(space: Inline, next: Inline): Inline {
    if (space.href === undefined || space.href === next.href || space.href === this.#runs.at(-1)?.href) return space;
    const { href, ...plain } = space;
    return plain;
  }

  #push(run: Inline): void {
    pushRun(this.#runs, run);
    this.#isAtLineStart = run.text.endsWith('\n');
  }

  /** Lines as they are. What indents or aligns becomes no-break spaces, which every page shows. */
  #kept(text: string, marks: Marks): void {
    if (text === '') return;
    if (!this.#isKept && this.#runs.length === 0) this.#isKept = true;
    const lines = text
      .replace(/\r\n?/g, '\n')
      .replaceAll('\t', '    ')
      .replace(/ {2,}/g, (spaces) => '\u00a0'.repeat(Math.min(spaces.length, 100)));
    const indented = lines.replace(/\n /g, '\n\u00a0');
    this.#push(toRun(this.#isAtLineStart ? indented.replace(/^ /, '\u00a0') : indented, marks));
  }
}

function toRun(text: string, marks: Marks): Inline {
  return {
    text,
    ...(marks.strong ? { strong: true } : {}),
    ...(marks.emphasis ? { emphasis: true } : {}),
    ...(marks.script ? { script: marks.script } : {}),
    ...(marks.href ? { href: marks.href } : {}),
  };
}

/** Without what nobody sees at its ends; empty where nothing is left. */
function finish(runs: readonly Inline[], isKept: boolean): Inline[] {
  const texts = withoutDirectionSigns(runs.map(({ text }) => text));
  const kept: Inline[] = [];
  for (const [place, run] of runs.entries()) {
    const text = texts[place] ?? run.text;
    const start = isKept ? /^(?:[\s\u00a0]*\n)?/ : /^[\s\u00a0]+/;
    pushRun(kept, { ...run, text: kept.length === 0 ? text.replace(start, '') : text });
  }
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = trimEnd(last.text);
    if (text !== '') return [...kept, { ...last, text }];
  }
  return [];
}

const trimEnd = (text: string) => {
  let end = text.length;
  while (end > 0 && /[\s\u00a0]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
};
