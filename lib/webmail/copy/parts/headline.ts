import { singleLine } from '#lib/single-line.ts';
import { lineOf } from '#lib/webmail/copy/parts/copy-lines.ts';
import { isReleaseMark } from '#lib/webmail/copy/parts/marked-lines.ts';
import type { CopyPiece } from '#lib/webmail/copy/types.ts';

const maxHeadline = 200;

const prefixes: readonly RegExp[] = [
  /^(?:re|fwd?|tr|aw|wg|réf?|rép)\s*:\s*/i,
  /^\[[^\]]{1,40}\]\s*/,
  /^(?:strictly\s+)?(?:sous\s+)?embargo(?:ed|ée?)?\b[^:|–—]{0,120}?(?::\d\d[^:|–—]{0,60}?)?(?::|\||–|—)\s+/iu,
  /^(?:(?:for\s+)?immediate\s+release|(?:news|press|media)\s+(?:release|advisory|statement)|communiqué(?:\s+de\s+presse)?|(?:pour\s+)?(?:diffusion|publication)\s+immédiate|avis\s+aux\s+médias)\s*[/:|–—-]+\s*/iu,
];

/** A subject without what mail programs and press offices write before it. */
export function plainSubject(subject: string): string {
  let text = subject.trim();
  for (let round = 0; round < 8; round += 1) {
    const before = text;
    for (const prefix of prefixes) text = text.replace(prefix, '').trim();
    if (text === before) break;
  }
  return text;
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isLoud = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();

/**
 * What the story is called: as the subject says; as its first line says, where the subject says nothing of it. A first
 * line that says the same is no part of the text.
 * @param sender a subject that only names them says nothing
 */
export function takeHeadline(
  subject: string,
  sender: string,
  pieces: readonly CopyPiece[],
): { headline: string; pieces: readonly CopyPiece[] } {
  const said = plainSubject(subject);
  const first = pieces.findIndex((piece) => piece.kind === 'block');
  const line = headingIn(pieces[first]);
  const without = () => pieces.filter((_, place) => place !== first);
  if (said === '' || isReleaseMark(said) || letters(said) === letters(sender))
    return line === null ? { headline: firstSentence(pieces), pieces } : { headline: fitted(line), pieces: without() };
  if (line === null || letters(line) !== letters(said)) return { headline: fitted(said), pieces };
  return { headline: fitted(isLoud(said) && !isLoud(line) ? line : said), pieces: without() };
}

/** A heading, or a short line that is no sentence. */
function headingIn(piece: CopyPiece | undefined): string | null {
  const line = lineOf(piece);
  if (line === null || piece?.kind !== 'block' || piece.block.type === 'list') return null;
  return piece.block.type === 'subhead' || (line.length <= 160 && !/[.!?…:;,]["”»’)]*$/.test(line)) ? line : null;
}

/** What is left to call it by. */
function firstSentence(pieces: readonly CopyPiece[]): string {
  const line = pieces.map(lineOf).find((text) => text !== null) ?? '';
  const [sentence = ''] = /^.{1,120}?(?=[.!?…](?:\s|$)|$)/u.exec(line) ?? [];
  return fitted(sentence || line.slice(0, 120));
}

function fitted(text: string): string {
  const line = singleLine(20_000).parse(text.slice(0, 20_000));
  if (line.length <= maxHeadline) return line;
  const cut = line.slice(0, maxHeadline - 2);
  return `${cut.replace(/\s+\S*$/u, '').toWellFormed()} …`;
}
