import type { Clause } from '#lib/search/types.ts';
import { joinedRows, joinedText, mayJoin, pairOf, type Unit as Word } from '#lib/tokens/forms.ts';
import { isStopWord } from '#lib/tokens/stop-words.ts';
import { type Token, tokenize } from '#lib/tokens/tokenize.ts';

/** What one place in a text is looked for by: any of these. */
export type Sought = { texts: { text: string; isWord: boolean }[]; isBeginning: boolean };

/** Something a reader asks for: found in any of these ways, each of them places side by side. */
export type Unit = { ways: Sought[][] };

/**
 * What must be found for one side of an `or`: every word that tells stories apart. Where there is none, it is a name
 * made of common words, which stand side by side.
 */
export function listUnits(side: readonly Clause[]): Unit[] {
  const taken = side.map((clause) => ({ ...clause, tokens: tokenize(clause.text) }));
  const units = taken.flatMap(({ kind, tokens }) => (kind === 'phrase' ? sideBySide(tokens) : anywhere(tokens)));
  return units.length > 0 ? units : taken.flatMap(({ tokens }) => sideBySide(tokens));
}

/** Everything asked for as one phrase, common words too; null where it is more than one clause, or a single word. */
export function wholePhrase(side: readonly Clause[]): Unit | null {
  const [clause, ...others] = side;
  if (!clause || others.length > 0) return null;
  const tokens = tokenize(clause.text);
  return tokens.length > 1 ? (sideBySide(tokens)[0] ?? null) : null;
}

/** Each word by itself, those that signs join side by side; none where all are too common. */
function anywhere(tokens: readonly Token[]): Unit[] {
  const parts = partsOf(tokens);
  return parts.flatMap(({ tokens: own, word, isCommon }, place) => {
    if (isCommon) return [];
    const [unit, ...others] = sideBySide(own);
    if (!unit) return [];
    // written as one word with a neighbour: snow storm, Wi Fi
    const [before, after] = [parts[place - 1]?.word, parts[place + 1]?.word];
    const joined = [
      ...(before && word && mayJoin(before.text, word.text) ? [before.text + word.text] : []),
      ...(after && word && mayJoin(word.text, after.text) ? [word.text + after.text] : []),
    ];
    return [{ ways: [...unit.ways, ...joined.map((text) => [sought(text)])] }, ...others];
  });
}

type Part = {
  tokens: readonly Token[];
  /** Where it is a single word. */
  word: Word | null;
  isCommon: boolean;
};

function partsOf(tokens: readonly Token[]): Part[] {
  const rows = joinedRows(tokens).map((row) => ({ row, from: row[0]?.from ?? 0, to: row.at(-1)?.to ?? 0 }));
  const parts: Part[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const found = rows.find((row) => row.from === from);
    let to = found?.to ?? from;
    if (!found) while (tokens[to + 1]?.isSign && tokens[to + 1]?.gap === '') to += 1;
    const own = found ? withoutElisions(tokens.slice(from, to + 1)) : tokens.slice(from, to + 1);
    const word = found?.row.length === 1 ? (found.row[0] ?? null) : null;
    parts.push({ tokens: own, word, isCommon: own.length === 1 && isStopWord(own[0]?.text ?? '') });
    from = to;
  }
  return parts;
}

/** Without what an apostrophe ties to a word: the l of l’école, the s of the mayor’s. */
function withoutElisions(row: readonly Token[]): readonly Token[] {
  let [from, to] = [0, row.length - 1];
  while (from < to && isStopWord(row[from]?.text ?? '') && row[from + 1]?.gap === "'") from += 1;
  while (from < to && isStopWord(row[to]?.text ?? '') && row[to]?.gap === "'") to -= 1;
  return row.slice(from, to + 1);
}

/** All of it in its order, in whichever way signs part or join it. */
function sideBySide(tokens: readonly Token[]): Unit[] {
  if (tokens.length === 0) return [];
  const places = tokens.flatMap((token, place) => soughtAt(token, tokens[place - 1], tokens[place + 1]));
  const common = pairsOf(tokens);
  if (common.length > 0 && common.length === tokens.length - 1) return [{ ways: withJoined(tokens, [common]) }];
  return [{ ways: withJoined(tokens, [places]) }, ...common.map((pair) => ({ ways: [[pair]] }))];
}

/** Pairs of common words are rare where each of them is in every story. */
function pairsOf(tokens: readonly Token[]): Sought[] {
  return tokens.flatMap((token, place) => {
    const next = tokens[place + 1];
    return next && isStopWord(token.text) && isStopWord(next.text) ? [sought(pairOf(token, next), false)] : [];
  });
}

function withJoined(tokens: readonly Token[], ways: Sought[][]): Sought[][] {
  if (tokens.some(({ isSign }) => isSign)) return ways;
  const rows = joinedRows(tokens);
  const words = rows.flat();
  const joined = rows.map(joinedText);
  if (words.length < tokens.length) ways.push(words.map(({ text }) => sought(text)));
  if (rows.length < words.length && joined.every((text) => text !== null)) {
    ways.push(joined.flatMap((text) => (text === null ? [] : [sought(text)])));
  }
  return ways;
}

const sought = (text: string, isWord = true): Sought => ({ texts: [{ text, isWord }], isBeginning: false });

function soughtAt(token: Token, before: Token | undefined, next: Token | undefined): Sought[] {
  if (token.isSign) {
    if (next?.isSign && next.gap === '') return [sought(token.text + next.text, false)];
    // the last of a row stands in the pair before it; if more is to follow, what it begins with tells the place
    if (before?.isSign && token.gap === '' && !next) return [];
    return [{ texts: [{ text: token.text, isWord: false }], isBeginning: true }];
  }
  if (token.suffix) return [sought(token.text + token.suffix, false)];
  const texts = [token.text, ...(token.spelledOut ? [token.spelledOut] : [])];
  return [{ texts: texts.map((text) => ({ text, isWord: true })), isBeginning: false }];
}
