import { isStopWord } from '#lib/tokens/stop-words.ts';
import type { Token } from '#lib/tokens/tokenize.ts';

/** What the tokens from one place to another are found by. */
export type Form = {
  /** Places of the first and the last token. */
  from: number;
  to: number;
  text: string;
  /** Has a stem; otherwise the text is looked for as it is. */
  isWord: boolean;
};

/** Tokens that make one word or number: mostly one, several for "1,200". */
export type Unit = { from: number; to: number; text: string; gap: string };

/** A longer row of joined words is an address, which nobody types as one word. */
const maxJoined = 6;
/** Digits of a number whose thousands are parted. */
const maxDigits = 18;

/** Every form of a text's tokens, by the place of the first. */
export function listForms(tokens: readonly Token[]): Form[] {
  const forms: Form[] = [];
  const add = (from: number, to: number, text: string, isWord = true) => forms.push({ from, to, text, isWord });
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1];
    if (token.isSign) {
      const isJoined = next?.isSign && next.gap === '';
      add(place, isJoined ? place + 1 : place, isJoined ? token.text + next.text : token.text, false);
      continue;
    }
    add(place, place, token.text);
    if (token.spelledOut) add(place, place, token.spelledOut);
    if (token.suffix) add(place, place, token.text + token.suffix, false);
    if (next && isStopWord(token.text) && isStopWord(next.text)) add(place, place + 1, pairOf(token, next), false);
  }
  for (const row of joinedRows(tokens)) {
    const [first, last] = [row[0], row.at(-1)];
    if (row.length === 1 && first?.to === first?.from) continue;
    for (const [place, unit] of row.entries()) {
      if (unit.to > unit.from) add(unit.from, unit.to, unit.text);
      const next = row[place + 1];
      if (next && mayJoin(unit.text, next.text)) add(unit.from, next.to, unit.text + next.text);
    }
    const whole = row.length > 2 ? joinedText(row) : null;
    if (whole && first && last) add(first.from, last.to, whole);
  }
  return forms;
}

/** Two stop words side by side: what a name made of such words is found by. */
export const pairOf = (one: Pick<Token, 'text'>, other: Pick<Token, 'text'>): string => `${one.text} ${other.text}`;

/** The units as one word; null where they are more or others than are written so. */
export function joinedText(row: readonly Unit[]): string | null {
  const isWord = row.every((unit, place) => place === 0 || mayJoin(row[place - 1]?.text ?? '', unit.text));
  return isWord && row.length <= maxJoined ? row.map(({ text }) => text).join('') : null;
}

/** Two numbers side by side are not a third. */
export const mayJoin = (one: string, other: string): boolean => !(/\d$/.test(one) && /^\d/.test(other));

/** A text's units, in rows of those that signs join. Signs of unspaced scripts are in none. */
export function joinedRows(tokens: readonly Token[]): Unit[][] {
  const rows: Unit[][] = [];
  let end = -2;
  for (const unit of listUnits(tokens)) {
    const isJoined = unit.gap !== ' ' && unit.gap !== '\u00a0' && end === unit.from - 1;
    if (isJoined) rows.at(-1)?.push(unit);
    else rows.push([unit]);
    end = unit.to;
  }
  return rows;
}

/** Signs that part the thousands of a number. */
const thousands = new Set([',', '.', "'", ' ', '\u00a0']);

function listUnits(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (!first || first.isSign) continue;
    let to = from;
    let { text } = first;
    const sign = tokens[from + 1]?.gap ?? '';
    if (first.text.length <= 3 && thousands.has(sign) && /^[1-9]\d*$/.test(first.text)) {
      for (let next = tokens[to + 1]; next?.gap === sign && /^\d{3}$/.test(next.text); next = tokens[to + 1]) {
        if (text.length + 3 > maxDigits) break;
        text += next.text;
        to += 1;
      }
    }
    units.push({ from, to, text, gap: first.gap });
    from = to;
  }
  return units;
}
