import type { Clause, Terms } from '#lib/search/types.ts';
import { isStopWord } from '#lib/tokens/stop-words.ts';
import { tokenize } from '#lib/tokens/tokenize.ts';

/** Something left out, a phrase, a word, or what parts them. A minus before a number is the number's. */
const piecePattern =
  /(?<![^\s])-(?![\d.,$€£¥]*\d)(?:"(?<unwantedPhrase>[^"]*)"?|(?<unwantedWord>[^\s"]+))|"(?<phrase>[^"]*)"?|(?<word>[^\s"]+)|\s+/gu;
/** A word that may be the beginning of a longer one. */
const begunPattern = /(?:^|\s)([\p{L}\p{N}]{3,40})$/u;

/**
 * Takes what a reader typed apart.
 * @returns null where nothing is wanted that could be found
 */
export function readTerms(typed: string): Terms | null {
  const unwanted: Clause[] = [];
  let side: Clause[] = [];
  const sides = [side];
  const addWord = (text: string) => {
    const last = side.at(-1);
    if (last?.kind === 'words') last.text += ` ${text}`;
    else side.push({ kind: 'words', text });
  };
  for (const { groups = {} } of withPlainQuotes(typed).trim().matchAll(piecePattern)) {
    const { unwantedPhrase, unwantedWord, phrase, word } = groups;
    if (unwantedPhrase !== undefined) unwanted.push({ kind: 'phrase', text: unwantedPhrase });
    else if (unwantedWord !== undefined) unwanted.push({ kind: 'words', text: unwantedWord });
    else if (phrase !== undefined) side.push({ kind: 'phrase', text: phrase });
    else if (word !== undefined && /^or$/i.test(word)) {
      side = [];
      sides.push(side);
    } else if (word !== undefined) addWord(word);
  }
  // between nothing, or nothing but common words, it is a word like them: to be or not to be
  const wanted = sides.length > 1 && sides.every(tellsApart) ? sides : [together(sides)];
  if (!wanted.flat().some(({ text }) => tokenize(text).length > 0)) return null;
  const last = wanted.length === 1 ? wanted[0]?.at(-1) : undefined;
  const begun = last?.kind === 'words' ? begunPattern.exec(last.text)?.[1] : undefined;
  return { wanted, unwanted: unwanted.filter(({ text }) => tokenize(text).length > 0), begun: begun ?? null };
}

/** In NFC, with one kind of quotation mark, which within a Hebrew word is none. */
function withPlainQuotes(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu, '״')
    .replace(/[“”„‟«»＂]/g, '"');
}

const tellsApart = (side: readonly Clause[]) =>
  side.some((clause) => tokenize(clause.text).some(({ text }) => !isStopWord(text)));

/** The sides as one, with the `or` between them as words. */
function together(sides: readonly Clause[][]): Clause[] {
  const [first = [], ...others] = sides;
  return others.reduce((whole, side) => joinClauses(joinClauses(whole, [{ kind: 'words', text: 'or' }]), side), first);
}

function joinClauses(one: readonly Clause[], other: readonly Clause[]): Clause[] {
  const [last, first] = [one.at(-1), other[0]];
  if (last?.kind !== 'words' || first?.kind !== 'words') return [...one, ...other];
  return [...one.slice(0, -1), { kind: 'words', text: `${last.text} ${first.text}` }, ...other.slice(1)];
}

/** What is wanted, as it is typed. */
export function writeTerms({ wanted, unwanted }: Terms): string {
  const sides = wanted.map((side) => side.map(writeClause).join(' '));
  return [sides.join(' or '), ...unwanted.map((clause) => `-${writeClause(clause)}`)].join(' ');
}

const writeClause = ({ kind, text }: Clause) => (kind === 'phrase' ? `"${text}"` : text);

/** The single words that are wanted, as typed, each once. */
export function listWords({ wanted }: Terms): string[] {
  return [...new Set(wanted.flat().flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []))];
}

/** The terms with a word replaced wherever it is wanted. */
export function replaceWord(terms: Terms, word: string, replacement: string): Terms {
  const replaced = (text: string) => text.replace(/[\p{L}\p{N}]+/gu, (found) => (found === word ? replacement : found));
  return {
    ...terms,
    wanted: terms.wanted.map((side) => side.map((clause) => ({ ...clause, text: replaced(clause.text) }))),
    begun: terms.begun && replaced(terms.begun),
  };
}
