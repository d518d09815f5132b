import type { Piece } from '#lib/foreign-html/blocks/pieces.ts';
import { withoutDirectionSigns } from '#lib/foreign-html/text/characters.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import { findLinks } from '#lib/webmail/reading/bodies/plain/find-links.ts';
import { legible } from '#lib/webmail/reading/bodies/plain/legible.ts';
import type { TextLine } from '#lib/webmail/reading/bodies/plain/text-lines.ts';
import { goesOn, wrapWidthOf } from '#lib/webmail/reading/bodies/plain/wrapped-lines.ts';

type Marker = { ordered: boolean; number: number | null; indent: number; rest: string };
type Paragraph = { marker: Marker | null; lines: string[] };

/** Paragraphs, lists and quotations of some lines; a line of more depth than 0 is quoted. */
export function readPieces(lines: readonly TextLine[]): Piece[] {
  const width = wrapWidthOf(lines.filter(({ isWhole }) => !isWhole).map(({ text }) => text));
  return groupsOf(lines).flatMap((group): Piece[] => {
    const isQuoted = (group[0]?.depth ?? 0) > 0;
    const paragraphs = paragraphsOf(group, width, !isQuoted)
      .map(withRuns)
      .filter(({ text }) => text.some((run) => /\S/.test(run.text)));
    if (!isQuoted) return paragraphs.map(toPiece);
    return paragraphs.length > 0
      ? [{ kind: 'quote', paragraphs: paragraphs.map(({ text }) => text), goesOn: true }]
      : [];
  });
}

/** Lines in a row, as empty lines and quotations part them. */
function groupsOf(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = [];
  let group: TextLine[] = [];
  for (const line of lines) {
    const isBlank = line.text.trim() === '';
    const last = group.at(-1);
    if ((isBlank || (last && last.depth !== line.depth)) && group.length > 0) {
      groups.push(group);
      group = [];
    }
    if (!isBlank) group.push(line);
  }
  return group.length > 0 ? [...groups, group] : groups;
}

function paragraphsOf(group: readonly TextLine[], width: number | null, readsItems: boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before: TextLine | undefined;
  for (const line of group) {
    const last = paragraphs.at(-1);
    const isWrapped = before !== undefined && !before.isWhole && goesOn(before.text, line.text, width);
    const marker = readsItems ? markerOf(line.text, last, isWrapped) : null;
    if (marker) paragraphs.push({ marker, lines: [marker.rest] });
    else if (last && isWrapped) last.lines[last.lines.length - 1] += ` ${line.text.trim()}`;
    else if (last?.marker && /^\s/.test(line.text)) last.lines.push(line.text.trim());
    else if (last && !last.marker) last.lines.push(line.text);
    else paragraphs.push({ marker: null, lines: [line.text] });
    before = line;
  }
  return paragraphs;
}

const bullet = /^([ \t]{0,12})[-*•·‣▪◦–—][ \t]+(?=\S)/;
const numbered = /^([ \t]{0,12})\(?(\d{1,3})[.)][ \t]+(?=\S)/;

/** A number begins an item where nobody could take it for a word that was wrapped there. */
function markerOf(line: string, last: Paragraph | undefined, isWrapped: boolean): Marker | null {
  const found = bullet.exec(line);
  if (found && (!isWrapped || last?.marker || last?.lines.at(-1)?.trimEnd().endsWith(':')))
    return { ordered: false, number: null, indent: found[1]?.length ?? 0, rest: line.slice(found[0].length) };
  const counted = numbered.exec(line);
  if (!counted) return null;
  const number = Number(counted[2]);
  const follows = last?.marker?.number != null && number === last.marker.number + 1;
  if (!follows && (isWrapped || number > 1)) return null;
  return { ordered: true, number, indent: counted[1]?.length ?? 0, rest: line.slice(counted[0].length) };
}

const withRuns = ({ marker, lines }: Paragraph) => ({ marker, text: runsOf(lines) });

function toPiece({ marker, text }: { marker: Marker | null; text: Inline[] }): Piece {
  if (marker === null) return { kind: 'paragraph', text };
  const { ordered, number, indent } = marker;
  return { kind: 'item', list: 'plain', level: indent + 1, ordered, number, text };
}

function runsOf(lines: readonly string[]): Inline[] {
  const [text = ''] = withoutDirectionSigns([lines.map(lineOf).join('\n')]);
  return findLinks(text);
}

/** Spaces that indent or align become such as every page shows; two after a sentence are one. */
function lineOf(line: string): string {
  return legible(line)
    .replaceAll('\t', '    ')
    .trimEnd()
    .replace(/^ +| {3,}/g, (spaces) => '\u00a0'.repeat(Math.min(spaces.length, 100)))
    .replaceAll('  ', ' ');
}
