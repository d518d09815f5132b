import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeDocument } from '#lib/wires/feeds/values/decode.ts';

const declared = (charset: string) => `<?xml version="1.0" encoding="${charset}"?><a>Café – “ici”</a>`;
const none = '<a>Café – “ici”</a>';
const bytesOf = (text: string, charset: string, addBOM = false) => iconv.encode(text, charset, { addBOM });

test.each([
  ['a mark of UTF-8', bytesOf(none, 'utf8', true), 'text/xml; charset=windows-1252'],
  ['a mark of UTF-16', bytesOf(none, 'utf-16le', true), ''],
  ['UTF-16 without a mark', bytesOf(none, 'utf-16be'), ''],
  ['UTF-32', bytesOf(none, 'utf-32le', true), ''],
  ['what it is served as', bytesOf(none, 'windows-1252'), 'application/rss+xml; charset="Windows-1252"'],
  ['that, though it declares another', bytesOf(declared('koi8-r'), 'windows-1252'), 'text/xml; charset=windows-1252'],
  ['what it declares', bytesOf(declared('windows-1252'), 'windows-1252'), 'application/xml'],
  ['Latin-1 with the signs of Windows', bytesOf(declared('ISO-8859-1'), 'windows-1252'), ''],
  ['UTF-8', bytesOf(none, 'utf8'), ''],
  ['UTF-8 though it declares UTF-16', bytesOf(declared('utf-16'), 'utf8'), ''],
  ['UTF-8 though it is served as Latin-1', bytesOf(declared('utf-8'), 'utf8'), 'text/xml; charset=ISO-8859-1'],
  ['windows-1252 though it claims UTF-8', bytesOf(declared('utf-8'), 'windows-1252'), 'text/xml; charset=utf-8'],
  ['windows-1252 where nothing says anything', bytesOf(none, 'windows-1252'), ''],
])('%s is read', (_name, bytes, contentType) => {
  expect(decodeDocument(bytes, contentType)).toContain('<a>Café – “ici”</a>');
});

test.each([
  ['Shift_JIS', '町の橋'],
  ['GB2312', '桥'],
  ['koi8-r', 'мост'],
  ['windows-1251', 'мост'],
  ['cp437', 'Ñandú'],
])('%s is read as it is declared', (charset, words) => {
  const document = `<?xml version="1.0" encoding="${charset}"?><a>${words}</a>`;
  expect(decodeDocument(iconv.encode(document, charset), '')).toContain(words);
});

test('a few wrong bytes in UTF-8 cost themselves alone', () => {
  const bytes = Buffer.concat([Buffer.from('<a>Café '), Buffer.of(0xff), Buffer.from(' déjà</a>')]);
  expect(decodeDocument(bytes, '')).toBe('<a>Café \ufffd déjà</a>');
});
