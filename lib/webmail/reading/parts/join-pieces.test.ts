import { expect, test } from 'vitest';
import { joinPieces } from '#lib/webmail/reading/parts/join-pieces.ts';

// of its own memory, as a large mail is
const raw = Buffer.from(new Uint8Array(Buffer.from('Subject: x\r\n\r\nThe bridge is closed.\r\n')).buffer);
const copy = (text: string) => Buffer.from(new Uint8Array(Buffer.from(text)).buffer);

test.each([
  ['one piece', [raw.subarray(14, 24)], 'The bridge'],
  ['neighbours', [raw.subarray(14, 17), raw.subarray(17, 24)], 'The bridge'],
  ['a copied line between', [raw.subarray(14, 17), copy(' bri'), raw.subarray(21, 24)], 'The bridge'],
  ['a copied line first', [copy('The '), raw.subarray(18, 24)], 'The bridge'],
])('%s: the bytes of the mail itself', (_name, pieces, text) => {
  const joined = joinPieces(pieces, raw);
  expect([joined.toString(), joined.buffer === raw.buffer, joined.byteOffset]).toEqual([text, true, 14]);
});

test.each([
  ['copies only', [copy('The '), copy('bridge')], 'The bridge'],
  ['pieces with a gap', [raw.subarray(14, 17), raw.subarray(18, 24)], 'Thebridge'],
  ['nothing', [], ''],
])('%s: a copy', (_name, pieces, text) => expect(joinPieces(pieces, raw).toString()).toBe(text));
