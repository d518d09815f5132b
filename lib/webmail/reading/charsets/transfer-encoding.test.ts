import { describe, expect, test } from 'vitest';
import { decodeTransfer } from '#lib/webmail/reading/charsets/transfer-encoding.ts';

const decoded = (encoding: string, written: string) =>
  decodeTransfer(Buffer.from(written, 'latin1'), encoding).toString('latin1');

describe('base64', () => {
  test.each([
    ['lines', 'QnJp\r\nZGdl\r\n', 'Bridge'],
    ['without its padding', 'QnJpZGdlcw', 'Bridges'],
    ['with other signs in it', 'Qn*Jp\0Z-Gd!l', 'Bridge'],
    ['two that were joined', 'YQ==\r\nYmM=\r\n', 'abc'],
    ['broken off', 'QnJpZ', 'Bri'],
    ['nothing', '', ''],
    ['no base64 at all', '====', ''],
  ])('%s', (_name, written, text) => expect(decoded('base64', written)).toBe(text));

  test('is what Node reads', () => {
    const bytes = Buffer.from(Array.from({ length: 997 }, (_, at) => (at * 89) % 256));
    const lines = bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
    expect(decodeTransfer(Buffer.from(lines), 'base64').equals(bytes)).toBe(true);
  });
});

describe('quoted-printable', () => {
  test.each([
    ['characters', 'Br=C3=BCcke', 'Br\xc3\xbccke'],
    ['in small letters', 'Br=c3=bccke', 'Br\xc3\xbccke'],
    ['a soft break', 'the=\r\n bridge', 'the bridge'],
    ['a soft break of LF', 'the=\n bridge', 'the bridge'],
    ['a soft break behind which spaces came', 'the=  \r\n bridge', 'the bridge'],
    ['spaces before the end of a line', 'the bridge  \t\r\nnext', 'the bridge\r\nnext'],
    ['spaces within', 'the   bridge', 'the   bridge'],
    ['a stray sign', 'a = b =zz c=', 'a = b =zz c'],
    ['broken off in a character', 'a=C', 'a=C'],
    ['raw bytes', 'caf\xe9', 'caf\xe9'],
  ])('%s', (_name, written, text) => expect(decoded('quoted-printable', written)).toBe(text));
});

test.each(['7bit', '8bit', 'binary', '', 'x-uuencode', 'x-invented'])('%s leaves the bytes alone', (encoding) => {
  expect(decoded(encoding, 'begin 644 a\r\n=C3\r\n')).toBe('begin 644 a\r\n=C3\r\n');
});
