import { withoutContactData } from '#lib/webmail/copy/letters/contact/contact-data.ts';
import {
  isSignedBy,
  isValediction,
  looksLikeName,
  partsOfLine,
  townOf,
} from '#lib/webmail/copy/letters/parts/people.ts';

/** What stands around a letter's words: who signs below them, and a letterhead above. */
export type Frame = {
  /** The letter's own words: from this line up to that one. */
  from: number;
  to: number;
  /** As it is signed; empty: it isn't, or by initials alone. */
  name: string;
  town: string;
};

type Line = { text: string; block: number };

/** So far from the end a sign-off may begin. */
const maxSignOffLines = 14;
/** Lines above the greeting. */
const maxLetterhead = 10;

/**
 * Where the words of a letter end: at the line in which its writer signs, or a line such as "Sincerely," before it.
 * @param writer the name in `From`; empty: unknown
 */
export function findFrame(lines: readonly Line[], writer: string): Frame {
  const texts = lines.map(({ text }) => text.trim());
  const head = findLetterhead(texts, writer);
  const signed = findSigner(lines, texts, writer, head.from);
  if (signed === null)
    return { from: head.from, to: endWithoutNotes(texts, head.from), name: head.name, town: head.town };
  const [name = '', ...beside] = partsOfLine(texts[signed] ?? '');
  const below = texts.slice(signed + 1, signed + 4).filter((text) => !notForPrint.test(text));
  const town = [beside, ...below.map(partsOfLine)].map(townOf).find(Boolean) ?? head.town;
  const isInFull = writer === '' || isSignedBy(name, writer) !== 'inShort';
  let to = signed;
  while (to > head.from + 1 && isAboveName(texts[to - 1] ?? '')) to -= 1;
  return {
    from: head.from,
    to: endWithoutNotes(texts.slice(0, to), head.from),
    name: isInFull ? name : head.name,
    town,
  };
}

const isAboveName = (text: string) => isValediction(text) || isNote(text) || /^[-–—_*~\s]+$/.test(text);

/** The last line that is signed by the writer; else one that only looks so, where a sign-off is to be expected. */
function findSigner(lines: readonly Line[], texts: readonly string[], writer: string, from: number): number | null {
  const places = texts.map((_text, place) => place).slice(Math.max(from + 1, texts.length - maxSignOffLines));
  const nameAt = (place: number) => partsOfLine(texts[place] ?? '').at(0) ?? '';
  const inFull = places.findLast((place) => isSignedBy(nameAt(place), writer) === 'inFull');
  if (inFull !== undefined) return inFull;
  const opens = (place: number) =>
    lines[place]?.block !== lines[place - 1]?.block || isValediction(texts[place - 1] ?? '');
  const endsAfter = (place: number) => texts.slice(place + 1).every((text) => text.length < 80 && !isSentence(text));
  const inShort = places.findLast(
    (place) => opens(place) && endsAfter(place) && isSignedBy(texts[place] ?? '', writer) !== null,
  );
  if (inShort !== undefined) return inShort;
  return (
    places.find(
      (place) => opens(place) && endsAfter(place) && looksLikeName(nameAt(place)) && !isSentence(texts[place] ?? ''),
    ) ?? null
  );
}

const isSentence = (text: string) => /[.!?…]["”’)]?$/.test(text) && text.split(/\s+/).length > 4;

const greeting =
  /^(?:dear\b|to the (?:editor|paper)|editor\b|the editor|sirs?\b|madame?\b|hello\b|hi\b|re:|letter to the editor|monsieur|bonjour|chère?\b|good (?:morning|day|evening))/i;

/** Lines above a greeting that say who writes and from where. */
function findLetterhead(texts: readonly string[], writer: string): { from: number; name: string; town: string } {
  const none = { from: 0, name: '', town: '' };
  const greets = texts.slice(0, maxLetterhead + 1).findIndex((text) => greeting.test(text));
  if (greets <= 0) return none;
  const above = texts.slice(0, greets);
  if (above.some((text) => text.length > 80 || isSentence(text))) return none;
  const signs = above.findIndex((text) => isSignedBy(partsOfLine(text)[0] ?? '', writer) === 'inFull');
  const isHead = signs >= 0 || above.some((text) => withoutContactData(text) !== text);
  if (!isHead) return none;
  const name = signs < 0 ? '' : (partsOfLine(above[signs] ?? '')[0] ?? '');
  const others = above.filter((_text, place) => place !== signs);
  return { from: greets, name, town: others.map((text) => townOf(partsOfLine(text))).find(Boolean) ?? '' };
}

const notForPrint =
  /\b(?:not|don['’]t|do not|never|please omit)\b.{0,30}\b(?:print|publish|publication)\w*|\bfor (?:verification|your (?:records|files|information))|\bne pas (?:publier|imprimer)|\bpour la rédaction/i;

/** What is said to the newsroom alone, or is nothing but how one can be reached. */
export function isNote(text: string): boolean {
  if (text.length > 200) return false;
  if (notForPrint.test(text) && (/^\(.*\)$/.test(text) || withoutContactData(text) !== text || text.length < 60))
    return true;
  const bare = withoutContactData(text);
  return bare !== text && (bare.match(/\p{L}{2,}/gu) ?? []).length <= 3;
}

function endWithoutNotes(texts: readonly string[], from: number): number {
  let to = texts.length;
  while (to > from + 1 && isAboveName(texts[to - 1] ?? '')) to -= 1;
  return to;
}
