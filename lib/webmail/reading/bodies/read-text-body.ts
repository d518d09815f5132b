import { toParts } from '#lib/foreign-html/blocks/divide.ts';
import { fitBody } from '#lib/foreign-html/blocks/fit-body.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { directionOfBody } from '#lib/webmail/reading/bodies/direction-of-body.ts';
import {
  kindsOfLines,
  type StretchKind,
  withoutDirectionSigns,
} from '#lib/webmail/reading/bodies/earlier/kinds-of-lines.ts';
import { readPieces } from '#lib/webmail/reading/bodies/plain/read-pieces.ts';
import {
  isSignatureMark,
  readTextLines,
  type TextFormat,
  type TextLine,
} from '#lib/webmail/reading/bodies/plain/text-lines.ts';
import { maxStretches, toStretches } from '#lib/webmail/reading/bodies/stretches.ts';
import type { MailBody, MailPiece } from '#lib/webmail/types.ts';

/** A part that was written as plain text. Never throws. */
export function readTextBody(text: string, format: TextFormat): Pick<MailBody, 'stretches' | 'direction'> {
  const lines = readTextLines(text, format);
  const kinds = kindsOfLines(
    lines.map(({ depth, text: words }) => ({
      text: withoutDirectionSigns(words),
      kind: depth > 0 ? 'quote' : 'words',
      isMark: depth === 0 && isSignatureMark(words),
      endsWords: false,
    })),
  );
  const stretches = toStretches(
    partLines(lines, kinds).map((stretch) => ({ kind: stretch.kind, pieces: readParts(stretch).map(toPiece) })),
  );
  return { stretches, direction: directionOfBody(stretches) };
}

/** Plain text has no pictures. */
const toPiece = (part: ForeignPart): MailPiece =>
  part.kind === 'block' ? part : { kind: 'picture', picture: { state: 'missing', alt: part.picture.alt } };

type LineStretch = { kind: StretchKind; lines: TextLine[] };

function partLines(lines: readonly TextLine[], kinds: readonly StretchKind[]): LineStretch[] {
  const found: LineStretch[] = [];
  for (const [place, line] of lines.entries()) {
    const kind = kinds[place] ?? 'words';
    if (kind === 'signature' && isSignatureMark(line.text)) continue;
    const last = found.at(-1);
    const isEmpty = line.text.trim() === '';
    if (last && (last.kind === kind || isEmpty || found.length >= maxStretches)) last.lines.push(line);
    else if (!isEmpty) found.push({ kind, lines: [line] });
  }
  return found;
}

function readParts({ kind, lines }: LineStretch): ForeignPart[] {
  const ignored = { leaveOut: () => undefined };
  return fitBody(toParts(readPieces(kind === 'quote' ? unquoted(lines) : lines), ignored), ignored);
}

/** Within a quotation its own marks say nothing; words without marks are of its head, or it is one that has none. */
function unquoted(lines: readonly TextLine[]): readonly TextLine[] {
  const first = lines.findIndex(({ depth }) => depth > 0);
  const isMarked = first >= 0 && !lines.slice(first).some(({ depth, text }) => depth === 0 && text.trim() !== '');
  return isMarked ? lines.map((line) => ({ ...line, depth: Math.max(0, line.depth - 1) })) : lines;
}
