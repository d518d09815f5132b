import { describe, expect, test } from 'vitest';
import { headerBlock, headerOf, headersOf, parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { maxHeaderBytes } from '#lib/webmail/reading/limits.ts';

const blockOf = (mail: string) => headerBlock(Buffer.from(mail, 'latin1')).block.toString('latin1');
const linesOf = (block: string) => parseHeaderBlock(Buffer.from(block, 'latin1'));

describe('the headers of a mail', () => {
  test.each([
    ['end at the first empty line', 'A: 1\r\nB: 2\r\n\r\nC: 3\r\n\r\n', 'A: 1\r\nB: 2\r'],
    ['end so with LF only', 'A: 1\nB: 2\n\nbody', 'A: 1\nB: 2'],
    ['are all of it where no body follows', 'A: 1\r\n', 'A: 1\r\n'],
    ['are none where it begins with an empty line', '\r\nA: 1\r\n\r\n', ''],
    ['are none of nothing', '', ''],
  ])('%s', (_name, mail, block) => expect(blockOf(mail)).toBe(block));

  test('are cut off where they never end', () => {
    const { block, isWhole } = headerBlock(Buffer.from(`Subject: long\r\n${'X: y\r\n'.repeat(100_000)}`));
    expect([block.length, isWhole]).toEqual([maxHeaderBytes, false]);
  });
});

describe('header lines', () => {
  test.each([
    ['a name in any letters', 'SUBJECT: Water', [['subject', 'Water']]],
    ['a folded one', 'Subject: Water\r\n  cut\r\n\toff', [['subject', 'Water  cut\toff']]],
    ['a space before the colon', 'Subject : Water', [['subject', 'Water']]],
    ['UTF-8 as it is', 'Subject: Br\xc3\xbccke', [['subject', 'Brücke']]],
    ['windows-1252 as it is', 'Subject: Br\xfccke \x96 zu', [['subject', 'Brücke – zu']]],
    ['Japanese with commas in its bytes', 'From: \u001b$B66\u001b(B', [['from', '橋']]],
    ['what is none', 'no colon here\r\n: no name\r\nTwo words: x\r\nA: 1', [['a', '1']]],
    ['one that folds before it begins', ' lost\r\nA: 1', [['a', '1']]],
  ])('%s', (_name, block, lines) => {
    expect(linesOf(block).map(({ name, value }) => [name, value])).toEqual(lines);
  });

  test('are found by their name', () => {
    const lines = linesOf('Received: 1\r\nFrom: a\r\nReceived: 2');
    expect(headersOf(lines, 'received')).toEqual(['1', '2']);
    expect([headerOf(lines, 'received'), headerOf(lines, 'to')]).toEqual(['1', '']);
  });
});
