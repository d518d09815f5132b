import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { redactText } from '#lib/webmail/copy/letters/contact/redaction.ts';
import { suggestHeadline } from '#lib/webmail/copy/letters/parts/headline.ts';
import { type LetterLine, toBlocks, toLetterLines } from '#lib/webmail/copy/letters/parts/letter-lines.ts';
import { cleanName, isSignedBy, looksLikeName, partsOfLine, townOf } from '#lib/webmail/copy/letters/parts/people.ts';
import { redactBlock } from '#lib/webmail/copy/letters/parts/redacted-block.ts';
import { findFrame, isNote } from '#lib/webmail/copy/letters/parts/sign-off.ts';
import type { MailContent } from '#lib/webmail/types.ts';

/** A letter to the editor as it could be printed. An editor reads and changes all of it. */
export type ReadLetter = {
  /** Suggestions; empty where nothing is known. */
  name: string;
  town: string;
  headline: string;
  /** The letter's words, as they were written, without what stands below. */
  blocks: NewBlock[];
  /** Lines around the letter that are not printed: the sign-off, notes to the newsroom, addresses. */
  leftOut: string[];
  /** Addresses and numbers within the letter, in whose place "[…]" stands. */
  taken: string[];
};

/** Reads what could be printed of a mail. How one could reach its writer is in no part of that. */
export function readLetter({ headers, bodies }: Pick<MailContent, 'headers' | 'bodies'>): ReadLetter {
  const [given, writer] = [headers.from?.name ?? '', cleanName(headers.from?.name ?? '')];
  const lines = toLetterLines(bodies, 'words');
  const frame = findFrame(lines, writer);
  const isOfLetter = (line: LetterLine, place: number) =>
    (place >= frame.from && place < frame.to && !isNote(line.text)) || isPostscript(lines, place, frame.to);
  const own = lines.filter(isOfLetter);
  const signature = toLetterLines(bodies, 'signature').map(({ text }) => text.trim());
  const below = nameBelow(signature, writer);
  const printable = toBlocks(own).map(redactBlock);
  const name = [frame.name, below.name, writer].map(cleanName).find(looksLikeName) ?? '';
  return {
    name: withoutTaken(name),
    town: withoutTaken(frame.town || below.town || townOf(partsOfLine(given).slice(1))),
    headline: withoutTaken(suggestHeadline(headers.subject)),
    blocks: printable.map(({ block }) => block),
    leftOut: [...lines.filter((line, place) => !isOfLetter(line, place)).map(({ text }) => text.trim()), ...signature],
    taken: printable.flatMap(({ taken }) => taken),
  };
}

/** "P.S." below the name belongs to the letter. */
function isPostscript(lines: readonly LetterLine[], place: number, end: number): boolean {
  if (place < end) return false;
  const block = lines[place]?.block;
  const first = lines.find((line) => line.block === block);
  return /^P\.?\s?S\b/.test(first?.text ?? '') && !isNote(lines[place]?.text ?? '');
}

/** What a signature says, which programs put below every mail. */
function nameBelow(signature: readonly string[], writer: string): { name: string; town: string } {
  const parts = signature.slice(0, 6).map(partsOfLine);
  const signs = parts.findIndex(
    ([first = '']) => isSignedBy(first, writer) === 'inFull' || (writer === '' && looksLikeName(first)),
  );
  if (signs < 0) return { name: '', town: '' };
  const [name = '', ...beside] = parts[signs] ?? [];
  return { name, town: [beside, ...parts.slice(signs + 1)].map(townOf).find(Boolean) ?? '' };
}

/** What is suggested is never half an address: rather nothing. */
const withoutTaken = (words: string) => (redactText(words).taken.length > 0 ? '' : words);
