import type { ImapFlow, SearchObject } from 'imapflow';
import { readTerms } from '#lib/search/terms.ts';
import type { Clause } from '#lib/search/types.ts';
import { tokenize } from '#lib/tokens/tokenize.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import type { MailSearch } from '#lib/webmail/types.ts';

/**
 * What is asked of the server. IMAP finds stretches of text, without any knowledge of words: an ending is left off so that
 * another form is found, and each word is asked for as it is typed, and with the accents that French and others may have
 * there. What imapflow writes of it cannot end a line.
 * @returns `all`: no words are asked; `nothing`: something that cannot be looked for
 */
export function toServerSearch({ words, from, to, subject }: MailSearch): SearchObject | 'all' | 'nothing' {
  const all: SearchObject[] = [];
  if (words) {
    const terms = readTerms(words);
    if (!terms) return 'nothing';
    const sides = terms.wanted.map((side) => both(side.flatMap((clause) => ofClause(clause, 'text'))));
    const wanted = either(sides.filter((side) => side !== null));
    if (!wanted) return 'nothing';
    all.push(wanted);
    for (const clause of terms.unwanted) {
      const unwanted = both(ofClause(clause, 'text'));
      if (unwanted) all.push({ not: unwanted });
    }
  }
  const fields: [readonly string[], Field[]][] = [
    [from, ['from']],
    [to, ['to', 'cc']],
    [subject, ['subject']],
  ];
  for (const [asked, keys] of fields)
    for (const text of asked) {
      const found = either(keys.flatMap((key) => both(ofField(text, key)) ?? []));
      if (!found) return 'nothing';
      all.push(found);
    }
  return both(all) ?? 'all';
}

/** The numbers of a folder's messages that have it. @throws what imapflow throws */
export async function searchFolder(client: ImapFlow, path: string, asked: SearchObject): Promise<number[]> {
  await openFolder(client, path);
  return (await client.search(asked, { uid: true })) || [];
}

type Field = 'text' | 'from' | 'to' | 'cc' | 'subject';

const maxWords = 12;

function ofClause({ kind, text }: Clause, key: Field): SearchObject[] {
  // words in their order are one stretch
  if (kind === 'phrase') return asked(plain(text), key);
  return wordsOf(text)
    .slice(0, maxWords)
    .flatMap((word) => asked(stemOf(word), key));
}

/** An address or a name: its words, an address as a whole. */
function ofField(text: string, key: Field): SearchObject[] {
  return text
    .split(/\s+/)
    .filter((word) => tokenize(word).length > 0)
    .slice(0, maxWords)
    .flatMap((word) => asked(plain(word), key));
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

/** Null-free lists of what has to hold, each in any of its spellings. */
function asked(text: string, key: Field): SearchObject[] {
  const spelled = either(spellingsOf(text).map((spelling): SearchObject => ({ [key]: spelling })));
  return spelled ? [spelled] : [];
}

const accented: Readonly<Record<string, string>> = { a: 'àâä', c: 'ç', e: 'éèêë', i: 'îï', n: 'ñ', o: 'ôöó', u: 'üùû' };
const maxSpellings = 24;

/** As typed, without its accents, with one wherever it may be, and with all of an acute e. */
export function spellingsOf(typed: string): string[] {
  if (!typed) return [];
  const text = typed.normalize('NFC').toLowerCase();
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  const one = [...bare].flatMap((letter, place) =>
    [...(accented[letter] ?? '')].map((other) => bare.slice(0, place) + other + bare.slice(place + letter.length)),
  );
  return [...new Set([text, bare, bare.replaceAll('e', 'é'), ...one])].filter(Boolean).slice(0, maxSpellings);
}

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
