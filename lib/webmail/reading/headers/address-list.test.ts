import { describe, expect, test } from 'vitest';
import { parseAddressList } from '#lib/webmail/reading/headers/address-list.ts';

const people = (header: string) => parseAddressList(header).addresses.map(({ name, address }) => `${name}|${address}`);

describe('people of a header:', () => {
  test.each([
    ['an address', 'ann@mill.test', ['|ann@mill.test']],
    ['a name and an address', 'Ann Lee <ann@mill.test>', ['Ann Lee|ann@mill.test']],
    ['a name in quotes', '"Lee, Ann" <ann@mill.test>', ['Lee, Ann|ann@mill.test']],
    ['a quote in quotes', '"Ann \\"A\\" Lee" <ann@mill.test>', ['Ann "A" Lee|ann@mill.test']],
    ['several', 'a@mill.test, Bo <b@mill.test>,c@mill.test', ['|a@mill.test', 'Bo|b@mill.test', '|c@mill.test']],
    ['semicolons, as Outlook writes', 'a@mill.test; b@mill.test', ['|a@mill.test', '|b@mill.test']],
    ['a group', 'Council: a@mill.test, b@mill.test;, c@mill.test', ['|a@mill.test', '|b@mill.test', '|c@mill.test']],
    ['an empty group', 'undisclosed-recipients:;', []],
    ['a comment as a name', 'ann@mill.test (Ann Lee)', ['Ann Lee|ann@mill.test']],
    ['comments within comments', 'Ann (works (here)) <ann@mill.test>', ['Ann|ann@mill.test']],
    ['spaces in brackets', 'Ann < ann @ mill.test >', ['Ann|ann@mill.test']],
    ['a route', '<@relay.test,@other.test:ann@mill.test>', ['|ann@mill.test']],
    ['a quoted local part', '<"ann lee"@mill.test>', ['|"ann lee"@mill.test']],
    ['a quoted local part without brackets', '"ann lee"@mill.test', ['"ann lee"@mill.test|']],
    ['no brackets', 'Ann Lee ann@mill.test', ['Ann Lee|ann@mill.test']],
    ['two without a comma', '<a@mill.test> <b@mill.test>', ['|a@mill.test', '|b@mill.test']],
    ['no address', 'Ann Lee', ['Ann Lee|']],
    ['brackets without an address', 'Ann <nobody>', ['Ann|']],
    ['brackets alone without an address', '<nobody>', ['nobody|']],
    ['empty brackets', '<>', []],
    ['nothing', ' , ;', []],
    ['brackets that never close', 'Ann <ann@mill.test', ['Ann|ann@mill.test']],
    ['a quote that never closes', '"Ann <ann@mill.test>', ['"Ann|ann@mill.test']],
    ['a comment that never closes', 'Ann (here <ann@mill.test>', ['Ann (here|ann@mill.test']],
    ['an encoded name', '=?utf-8?Q?J=C3=BCrg?= <j@mill.test>', ['Jürg|j@mill.test']],
    ['an encoded name in quotes', '"=?utf-8?Q?J=C3=BCrg?=" <j@mill.test>', ['Jürg|j@mill.test']],
    ['a comma in an encoded name', '=?utf-8?Q?Lee,_Ann?= <ann@mill.test>', ['Lee, Ann|ann@mill.test']],
    ['a domain of other letters', 'Ann <ann@mühle.test>', ['Ann|ann@mühle.test']],
  ])('%s', (_name, header, expected) => expect(people(header)).toEqual(expected));
});

describe('a name never becomes an address:', () => {
  test.each([
    ['in quotes', '"clerk@mill.test" <x@other.test>', ['clerk@mill.test|x@other.test']],
    ['as it is', 'clerk@mill.test <x@other.test>', ['clerk@mill.test|x@other.test']],
    ['encoded', '=?utf-8?Q?clerk=40mill.test?= <x@other.test>', ['clerk@mill.test|x@other.test']],
    [
      'brackets in it',
      '=?utf-8?Q?Clerk_=3Cclerk=40mill.test=3E?= <x@other.test>',
      ['Clerk <clerk@mill.test>|x@other.test'],
    ],
    ['brackets in quotes', '"Clerk <clerk@mill.test>" <x@other.test>', ['Clerk <clerk@mill.test>|x@other.test']],
    ['encoded and alone', '=?utf-8?Q?clerk@mill.test?=', ['clerk@mill.test|']],
    ['in a comment', '(clerk@mill.test) x@other.test', ['clerk@mill.test|x@other.test']],
  ])('%s', (_name, header, expected) => expect(people(header)).toEqual(expected));
});

describe('what cannot be seen', () => {
  test.each([
    ['a line feed', '=?utf-8?Q?clerk=0A?= <x@mill.test>', 'clerk|x@mill.test', 'clerk\n|x@mill.test'],
    ['NUL', '=?utf-8?Q?cl=00erk?= <x@mill.test>', 'cl erk|x@mill.test', 'cl\0erk|x@mill.test'],
    ['an override', 'cle\u202erk <x@mill.test>', 'clerk|x@mill.test', 'cle\u202erk|x@mill.test'],
    ['a space without width', 'clerk <x@mi\u200bll.test>', 'clerk|x@mill.test', 'clerk|x@mi\u200bll.test'],
  ])('is taken out, and kept beside: %s', (_name, header, seen, written) => {
    const [one] = parseAddressList(header).written;
    expect([people(header), `${one?.name}|${one?.address}`]).toEqual([[seen], written]);
  });
});

test('a list without an end is read as far as 500', () => {
  expect(people('a@mill.test,'.repeat(20_000))).toHaveLength(500);
});
