import type { ImapFlow, SearchObject } from 'imapflow';
import { readTerms } from '#lib/search/terms.ts';
import type { Clause } from '#lib/search/types.ts';
import { tokenize } from '#lib/tokens/tokenize.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import type { MailSearch } from '#lib/webmail/types.ts';

/**
 * What is asked of the server. IMAP finds stretches of text, without any knowledge of words: an ending is left off so that
 * another form is found. What imapflow writes of it cannot end a line.
 * @param spell each word as it may be written
 * @returns `all`: no words are asked; `nothing`: something that cannot be looked for
 */
export function toServerSearch(search: MailSearch, spell: Spelling): SearchObject | 'all' | 'nothing' {
  const asked = [...ofWords(search.words, spell), ...ofFields(search, spell)];
  if (asked.includes(null)) return 'nothing';
  return both(asked.filter((one) => one !== null)) ?? 'all';
}

/** How a word is asked for. */
export type Spelling = (typed: string) => string[];

/** As it is typed. */
export const asTyped: Spelling = (typed) => (typed ? [typed] : []);

function ofWords(words: string, spell: Spelling): (SearchObject | null)[] {
  if (!words) return [];
  const terms = readTerms(words);
  if (!terms) return [null];
  const sides = terms.wanted.map((side) => both(side.flatMap((clause) => ofClause(clause, spell))));
  const unwanted = terms.unwanted.flatMap((clause) => both(ofClause(clause, asTyped)) ?? []);
  return [either(sides.filter((side) => side !== null)), ...unwanted.map((not) => ({ not }))];
}

function ofFields({ from, to, subject }: MailSearch, spell: Spelling): (SearchObject | null)[] {
  const fields: [readonly string[], Field[]][] = [
    [from, ['from']],
    [to, ['to', 'cc']],
    [subject, ['subject']],
  ];
  return fields.flatMap(([asked, keys]) =>
    asked.map((text) => either(keys.flatMap((key) => both(ofField(text, key, spell)) ?? []))),
  );
}

/** The numbers of a folder's messages that have it. @throws what imapflow throws */
export async function searchFolder(client: ImapFlow, path: string, asked: SearchObject): Promise<number[]> {
  await openFolder(client, path);
  return (await client.search(asked, { uid: true })) || [];
}

type Field = 'text' | 'from' | 'to' | 'cc' | 'subject';

const maxWords = 12;

function ofClause({ kind, text }: Clause, spell: Spelling): SearchObject[] {
  // words in their order are one stretch
  if (kind === 'phrase') return spelled(plain(text), 'text', spell);
  return wordsOf(text)
    .slice(0, maxWords)
    .flatMap((word) => spelled(stemOf(word), 'text', spell));
}

/** An address or a name: its words, an address as a whole. */
function ofField(text: string, key: Field, spell: Spelling): SearchObject[] {
  return wordsOf(text)
    .slice(0, maxWords)
    .flatMap((word) => spelled(plain(word), key, spell));
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => tokenize(word).length > 0);

/** Without control characters, and without the signs around a word. */
const plain = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .slice(0, 100);

/** Without the ending of a plural, which a singular lacks. */
function stemOf(word: string): string {
  const text = plain(word);
  return /^\p{L}{4,}$/u.test(text) ? text.replace(/(?<=[^s])(?:es|s|x)$/iu, '') : text;
}

/** What has to hold: the word, in any of its spellings. */
function spelled(text: string, key: Field, spell: Spelling): SearchObject[] {
  const found = either(spell(text).map((spelling): SearchObject => ({ [key]: spelling })));
  return found ? [found] : [];
}

const accented: Readonly<Record<string, string>> = { a: 'àâä', c: 'ç', e: 'éèêë', i: 'îï', n: 'ñ', o: 'ôöó', u: 'üùû' };
const maxSpellings = 24;

/**
 * As typed, without its accents, with one wherever French and others may have it, and with every e an acute one. Each
 * costs the server another look at every mail, so that it is asked where nothing is found as it is typed.
 */
export const accentedToo: Spelling = (typed) => {
  if (!typed || /[@.]/.test(typed)) return asTyped(typed);
  const text = typed.normalize('NFC').toLowerCase();
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  const one = [...bare].flatMap((letter, place) =>
    [...(accented[letter] ?? '')].map((other) => bare.slice(0, place) + other + bare.slice(place + letter.length)),
  );
  return [...new Set([text, bare, bare.replaceAll('e', 'é'), ...one])].filter(Boolean).slice(0, maxSpellings);
};

/** Whatever of these. */
function either(some: readonly SearchObject[]): SearchObject | null {
  const [first] = some;
  return some.length > 1 ? { or: [...some] } : (first ?? null);
}

/** All of these: a key stands in an object once, so the rest is negated twice. */
function both(all: readonly SearchObject[]): SearchObject | null {
  const [first, ...rest] = all;
  if (!first) return null;
  return rest.reduce<SearchObject>((whole, next) => ({ not: { or: [{ not: whole }, { not: next }] } }), first);
}
