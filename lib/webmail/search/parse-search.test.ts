import { expect, test } from 'vitest';
import { type MailSearchProblem, maxSearchLength, parseSearch } from '#lib/webmail/search/parse-search.ts';
import type { MailSearch } from '#lib/webmail/types.ts';

const parse = (typed: string) => parseSearch(typed, 'America/Los_Angeles');

/** What is asked, without what is not. */
function asked(typed: string): Partial<MailSearch> {
  const entries = Object.entries(parse(typed).search ?? {});
  return Object.fromEntries(entries.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)));
}

// the days begin at eight in the morning, UTC
const [nineteenth, twentieth] = [new Date('2026-11-19T08:00:00Z'), new Date('2026-11-20T08:00:00Z')];

test.each<[string, Partial<MailSearch>]>([
  ['bridge  opens', { words: 'bridge opens' }],
  ['“new bridge” -toll', { words: '"new bridge" -toll' }],
  ['from:ann bridge', { from: ['ann'], words: 'bridge' }],
  ['bridge from:ann to:news@paper.example opens', { from: ['ann'], to: ['news@paper.example'], words: 'bridge opens' }],
  ['From:"Ann Bell"', { from: ['"Ann Bell"'] }],
  ['from:ann from:bell', { from: ['ann', 'bell'] }],
  ['subject:“the bridge” SUBJECT:toll', { subject: ['"the bridge"', 'toll'] }],
  ['has:file', { hasFiles: true }],
  ['has:attachment has:Files', { hasFiles: true }],
  ['is:unread', { isUnread: true }],
  ['is:mine', { owner: 'me' }],
  ['is:Open', { state: 'open' }],
  ['is:waiting is:mine', { state: 'waiting', owner: 'me' }],
  ['is:done', { state: 'done' }],
  ['before:2026-11-20', { before: twentieth }],
  ['after:2026-11-19 before:"2026-11-20"', { after: nineteenth, before: twentieth }],
  ['before:2026-11-19 before:2026-11-20', { before: nineteenth }],
  ['after:2026-11-19 after:2026-11-20', { after: twentieth }],
  // a colon alone makes no field
  ['at 10:30 re:bridge https://town.example/from:x', { words: 'at 10:30 re:bridge https://town.example/from:x' }],
  ['from', { words: 'from' }],
])('%s', (typed, expected) => {
  expect(asked(typed)).toEqual(expected);
  expect(parse(typed).problems).toEqual([]);
});

const unusable = (typed: string): MailSearchProblem => ({ kind: 'unusable', typed });

test.each<[string, Partial<MailSearch>, MailSearchProblem[]]>([
  ['before:yesterday bridge', { words: 'bridge' }, [unusable('before:yesterday')]],
  ['before:2026-02-30', {}, [unusable('before:2026-02-30')]],
  ['is:blue has:wings', {}, [unusable('is:blue'), unusable('has:wings')]],
  ['from: ann', { words: 'ann' }, [unusable('from:')]],
  ['from:"" to:%% bridge', { words: 'bridge' }, [unusable('from:""'), unusable('to:%%')]],
  ['from:constructor is:toString', { from: ['constructor'] }, [unusable('is:toString')]],
  ['after:2026-11-20 before:2026-11-19 bridge', { words: 'bridge' }, [{ kind: 'daysReversed' }]],
  ['after:2026-11-20 before:2026-11-20', {}, [{ kind: 'daysReversed' }]],
  ['%% has:file', { hasFiles: true }, [{ kind: 'noWords' }]],
  ['-bridge', {}, [{ kind: 'noWords' }]],
])('tells what of %j it cannot use', (typed, expected, problems) => {
  expect(parse(typed)).toMatchObject({ asked: typed, problems });
  expect(asked(typed)).toEqual(expected);
});

test.each(['', '   ', '\0', '\ud800'])('asks nothing with %j', (typed) => {
  expect(parse(typed).search).toBeNull();
});

test('reads as much as there may be, and tells', () => {
  const { asked: kept, search, problems } = parse(`${'bridge '.repeat(100)}from:ann`);
  expect(kept.length).toBeLessThanOrEqual(maxSearchLength);
  expect(search?.from).toEqual([]);
  expect(problems).toEqual([{ kind: 'tooLong' }]);
});

test('has words that a database holds', () => {
  const { asked: kept } = parse('a\0b \ud800 from:\udfffann');
  expect(kept.isWellFormed()).toBe(true);
  expect(kept).not.toContain('\0');
});
