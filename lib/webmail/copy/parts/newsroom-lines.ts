import { lineOf, linesOf } from '#lib/webmail/copy/parts/copy-lines.ts';
import { isAboutMark, isContactMark, isEndMark, isReachable } from '#lib/webmail/copy/parts/marked-lines.ts';
import type { CopyPiece } from '#lib/webmail/copy/types.ts';

export type Parted = { story: CopyPiece[]; contact: string[]; rest: string[] };

/** A line of a person's: a name, an office, an address, a telephone. */
const maxContactLine = 200;

/**
 * Parts a text from what is for the newsroom: whom to ask, what the sender says of itself, and all behind its end.
 * Nothing of it is lost: it is shown beside the story.
 */
export function partAtEnd(pieces: readonly CopyPiece[]): Parted {
  const end = pieces.findIndex((piece, place) => place > 0 && isEndMark(lineOf(piece) ?? ''));
  const behind = end === -1 ? [] : pieces.slice(end + 1);
  const before = (end === -1 ? pieces : pieces.slice(0, end)).filter((piece) => !isEndMark(lineOf(piece) ?? ''));
  const { head, words } = partAtHead(before);
  const from = tailAt(words);
  return { story: words.slice(0, from), ...sorted([...head, ...words.slice(from), ...behind]) };
}

/** Many name their contact above the headline. */
function partAtHead(pieces: readonly CopyPiece[]): { head: CopyPiece[]; words: CopyPiece[] } {
  const first = pieces.findIndex((piece) => isContactMark(lineOf(piece) ?? ''));
  if (first === -1 || first > 2) return { head: [], words: [...pieces] };
  let last = first + 1;
  // what reaches somebody goes on with them; the headline does not
  while (
    last < pieces.length - 1 &&
    last < first + 6 &&
    isReachable(lineOf(pieces[last]) ?? '') &&
    isShort(pieces[last])
  )
    last += 1;
  const whole = lineOf(pieces[first]) ?? '';
  const isWhole = isReachable(whole) || last > first + 1;
  return isWhole && last < pieces.length
    ? { head: pieces.slice(first, last), words: [...pieces.slice(0, first), ...pieces.slice(last)] }
    : { head: [], words: [...pieces] };
}

const isShort = (piece: CopyPiece | undefined) => (lineOf(piece) ?? '').length <= maxContactLine;

/** Where the story ends though nothing says so: at a contact or at "About …" in its second half. */
function tailAt(pieces: readonly CopyPiece[]): number {
  const half = Math.max(1, Math.floor(pieces.length / 2));
  for (let place = half; place < pieces.length; place += 1) {
    const line = lineOf(pieces[place]) ?? '';
    const next = linesOf(pieces[place + 1] ?? { kind: 'picture', path: '' });
    if (isContactMark(line) && (isReachable(line) || next.some(isReachable) || /:\s*$/.test(line))) return place;
    if (isAboutMark(line) && place < pieces.length - 1) return place;
  }
  return pieces.length;
}

/** In the order of the mail; what the sender says of itself from where that begins. */
function sorted(pieces: readonly CopyPiece[]): Pick<Parted, 'contact' | 'rest'> {
  const contact: string[] = [];
  const rest: string[] = [];
  let isContact = false;
  for (const piece of pieces) {
    const [first = '', ...others] = linesOf(piece);
    if (first === '') continue;
    if (isAboutMark(first)) isContact = false;
    else if (isContactMark(first)) isContact = true;
    const isOne = isContact || [first, ...others].some((line) => isReachable(line) && line.length <= maxContactLine);
    (isOne ? contact : rest).push(first, ...others);
  }
  return { contact, rest };
}
