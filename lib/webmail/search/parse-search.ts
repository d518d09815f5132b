import { daySpan } from '#lib/editions/days.ts';
import { readTerms } from '#lib/search/terms.ts';
import { storable } from '#lib/storable.ts';
import { conversationStates, type MailSearch } from '#lib/webmail/types.ts';

export const maxSearchLength = 200;

/**
 * What of a search could not be used; the rest of it still runs.
 * - `noWords`: its words are nothing that could be looked for
 * - `daysReversed`: it ends before it begins, so that its days are left out
 * - `unusable`: what was typed has a value that says nothing: `is:blue`, `before:yesterday`
 */
export type MailSearchProblem = { kind: 'tooLong' | 'noWords' | 'daysReversed' } | { kind: 'unusable'; typed: string };

export type ParsedSearch = {
  /** As it goes back into the form. */
  asked: string;
  /** Null where nothing is asked that could be looked for. */
  search: MailSearch | null;
  problems: MailSearchProblem[];
};

const fields = ['from', 'to', 'subject', 'has', 'is', 'before', 'after'] as const;
type Field = (typeof fields)[number];

/** A field and its value, which may stand in quotation marks. Whatever else has a colon is words: a time, an address. */
const fieldPattern = new RegExp(`(?<!\\S)(?<field>${fields.join('|')}):(?:"(?<quoted>[^"]*)"?|(?<plain>\\S*))`, 'giu');

/**
 * Reads what somebody typed to find mail: words, as in the search of stories, and `from:` `to:` `subject:` `has:file`
 * `is:unread` `is:mine` `is:open` `is:waiting` `is:done` `before:2026-11-20` `after:2026-11-20`. Nothing is refused.
 * @param timeZone of the days
 */
export function parseSearch(typed: string, timeZone: string): ParsedSearch {
  const problems: MailSearchProblem[] = [];
  const letters = [...withPlainQuotes(storable(typed).normalize('NFC').trim())];
  if (letters.length > maxSearchLength) problems.push({ kind: 'tooLong' });
  const asked = letters.slice(0, maxSearchLength).join('').trim();

  let search: MailSearch = { ...nothing, words: asked.replace(fieldPattern, ' ').replace(/\s+/gu, ' ').trim() };
  for (const [piece, name = '', quoted, plain] of asked.matchAll(fieldPattern)) {
    const field = fields.find((known) => known === name.toLowerCase());
    // what stands in quotation marks is one phrase
    const value = quoted === undefined ? (plain ?? '') : `"${quoted}"`;
    const used = field && takeField[field](search, value, daySpan(quoted ?? value, timeZone)?.startAt ?? null);
    if (used) search = { ...search, ...used };
    else problems.push({ kind: 'unusable', typed: piece });
  }
  if (search.words && !readTerms(search.words)) {
    problems.push({ kind: 'noWords' });
    search = { ...search, words: '' };
  }
  if (search.before && search.after && search.before <= search.after) {
    problems.push({ kind: 'daysReversed' });
    search = { ...search, before: null, after: null };
  }
  return { asked, search: asksAnything(search) ? search : null, problems };
}

const nothing: MailSearch = {
  words: '',
  from: [],
  to: [],
  subject: [],
  hasFiles: false,
  isUnread: false,
  owner: null,
  state: null,
  before: null,
  after: null,
};

const asksAnything = ({ words, from, to, subject, hasFiles, isUnread, ...rest }: MailSearch) =>
  words !== '' ||
  [from, to, subject].some((texts) => texts.length > 0) ||
  hasFiles ||
  isUnread ||
  Object.values(rest).some((asked) => asked !== null);

const withPlainQuotes = (typed: string) => typed.replace(/[“”„‟«»＂]/gu, '"');

/** What a field asks of mail; null where its value says nothing. */
type TakeField = (search: MailSearch, value: string, startAt: Date | null) => Partial<MailSearch> | null;

const takeField: Readonly<Record<Field, TakeField>> = {
  from: ({ from }, value) => readTerms(value) && { from: [...from, value] },
  to: ({ to }, value) => readTerms(value) && { to: [...to, value] },
  subject: ({ subject }, value) => readTerms(value) && { subject: [...subject, value] },
  has: (_search, value) => (/^(?:file|attachment)s?$/i.test(value) ? { hasFiles: true } : null),
  is: (_search, value) => {
    const asked = value.toLowerCase();
    if (asked === 'unread') return { isUnread: true };
    if (asked === 'mine') return { owner: 'me' };
    const state = conversationStates.find((known) => known === asked);
    return state ? { state } : null;
  },
  // of several days the narrowest counts
  before: ({ before }, _value, startAt) => startAt && { before: before && before < startAt ? before : startAt },
  after: ({ after }, _value, startAt) => startAt && { after: after && after > startAt ? after : startAt },
};
