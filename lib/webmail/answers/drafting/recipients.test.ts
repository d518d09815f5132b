import { describe, expect, test } from 'vitest';
import { formatRecipient, parseRecipients } from '#lib/webmail/answers/drafting/recipients.ts';

const ann = { name: 'Ann Bell', address: 'ann@river.example' };
const kim = { name: '', address: 'kim@city.example' };

describe('what is typed or pasted is read', () => {
  test.each([
    ['nothing', ' , ;\r\n', []],
    ['one address', ' kim@city.example ', [kim]],
    ['a name', 'Ann Bell <ann@river.example>', [ann]],
    ['a name without brackets', 'Ann Bell ann@river.example', [ann]],
    ['commas', 'Ann Bell <ann@river.example>, kim@city.example,', [ann, kim]],
    ['semicolons', 'Ann Bell <ann@river.example>; kim@city.example;', [ann, kim]],
    ['line ends', 'Ann Bell <ann@river.example>\r\nkim@city.example\n', [ann, kim]],
    ['a column of addresses with spaces', 'ann@river.example kim@city.example', [{ ...ann, name: '' }, kim]],
    [
      'a quoted name with a comma',
      '"Bell, Ann" <ann@river.example>, kim@city.example',
      [{ ...ann, name: 'Bell, Ann' }, kim],
    ],
    [
      'names as Outlook copies them',
      'Bell, Ann <ann@river.example>; kim@city.example',
      [{ ...ann, name: 'Bell, Ann' }, kim],
    ],
    ['a semicolon within a name', '"Bell; Ann" <ann@river.example>', [{ ...ann, name: 'Bell; Ann' }]],
    ['a comment', 'ann@river.example (Ann Bell)', [ann]],
    ['a copied link', 'mailto:kim@city.example', [kim]],
    ['one twice, in another case', 'kim@city.example, KIM@City.Example', [kim]],
    ['a name that is its own address', 'kim@city.example <kim@city.example>', [kim]],
    [
      'a host with letters beyond ASCII',
      'Kim <kim@zürich.example>',
      [{ name: 'Kim', address: 'kim@xn--zrich-kva.example' }],
    ],
    ['signs that nobody sees', 'kim\u200b@city.example\u202e', [kim]],
  ])('%s', (_name, text, addresses) => {
    expect(parseRecipients(text).addresses).toEqual(addresses);
  });
});

describe('what is wrong is named', () => {
  test.each([
    ['a name alone', 'Ann Bell, kim@city.example', ['“Ann Bell” has no address.']],
    ['no host', 'ann@', ['“ann@” is not an address that mail can be sent to.']],
    ['a machine', 'ann@127.0.0.1', ['“ann@127.0.0.1” is not an address that mail can be sent to.']],
    [
      'letters before the at sign',
      'zoë@city.example',
      ['“zoë@city.example” is not an address that mail can be sent to.'],
    ],
    ['an option of a program', '-f@city.example', ['“-f@city.example” is not an address that mail can be sent to.']],
    ['a quoted local part', '"a b"@city.example', ['“"a b"@city.example” is not an address that mail can be sent to.']],
    [
      'another address as name',
      '"boss@paper.example" <eve@evil.example>',
      ['The name “boss@paper.example” is an address itself, and another one than eve@evil.example.'],
    ],
    [
      'the same with a wide at sign',
      'boss＠paper.example <eve@evil.example>',
      ['The name “boss＠paper.example” is an address itself, and another one than eve@evil.example.'],
    ],
    ['empty brackets', 'Ann <>', ['“Ann” has no address.']],
  ])('%s', (_name, text, problems) => {
    expect(parseRecipients(text).problems).toEqual(problems);
  });

  test('nobody who is right is lost beside it', () => {
    expect(parseRecipients('Ann Bell <ann@river.example>; bo; kim@city.example').addresses).toEqual([ann, kim]);
  });

  test('more than fifty', () => {
    const many = Array.from({ length: 51 }, (_, number) => `a${number}@city.example`);
    expect(parseRecipients(many.slice(1).join()).problems).toEqual([]);
    const { addresses, problems } = parseRecipients(many.join('\n'));
    expect(addresses).toHaveLength(50);
    expect(problems).toEqual(['A mail goes to at most 50 people in each field; here are 51.']);
  });

  test('at most five at once, each short', () => {
    const { problems } = parseRecipients(Array.from({ length: 500 }, () => 'x'.repeat(39)).join());
    expect(problems).toHaveLength(5);
    expect(parseRecipients('y'.repeat(20_000)).problems.every((problem) => problem.length < 100)).toBe(true);
  });
});

describe('what a field has is read as the same', () => {
  test.each([
    'Ann Bell',
    'Bell, Ann',
    'Ann "the river" Bell',
    'Ann \\ Bell',
    'Zoë O’Neil',
    '(Ann)',
    'Ann; Bo',
    '<Ann>',
    'a:b',
    '李雷',
    "D'Arcy",
  ])('%s', (name) => {
    const one = { name, address: 'ann@river.example' };
    expect(parseRecipients([one, kim].map(formatRecipient).join(', '))).toEqual({
      addresses: [one, kim],
      problems: [],
    });
  });

  test('a name that is another address is left out', () => {
    expect(formatRecipient({ name: 'boss@paper.example', address: 'eve@evil.example' })).toBe('eve@evil.example');
  });
});

test('long and odd texts are read in time', () => {
  for (const piece of ['<', '"', '(', '"a', 'a@b.c <', ',', '@', '=?utf-8?q?', '\\"']) {
    const begun = performance.now();
    parseRecipients(piece.repeat(20_000 / piece.length));
    expect(performance.now() - begun, piece).toBeLessThan(2_000);
  }
});
