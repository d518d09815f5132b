import { expect, test } from 'vitest';
import { decodeEncodedWords } from '#lib/webmail/reading/headers/encoded-words.ts';

test.each([
  ['none', 'Water cut', 'Water cut'],
  ['Q', '=?utf-8?Q?Br=C3=BCcke_zu?=', 'Brücke zu'],
  ['B', '=?UTF-8?B?QnLDvGNrZQ==?=', 'Brücke'],
  ['two and the space between', '=?utf-8?Q?Br=C3=BC?= =?utf-8?Q?cke?=', 'Brücke'],
  ['one cut within a character', '=?utf-8?B?QnLD?=\t=?utf-8?B?vGNrZQ==?=', 'Brücke'],
  ['one cut within a character of Japan', '=?iso-2022-jp?B?GyRCNg==?= =?iso-2022-jp?B?NhsoQg==?=', '橋'],
  ['two whole ones of Japan', '=?iso-2022-jp?B?GyRCNjYbKEI=?= =?iso-2022-jp?B?GyRCNjYbKEI=?=', '橋橋'],
  ['neighbours in two charsets', '=?utf-8?Q?=C3=BC?= =?iso-8859-1?Q?=E4?=', 'üä'],
  ['words around', 'Re: =?utf-8?Q?=C3=BC?= and more', 'Re: ü and more'],
  ['without a space between', '=?utf-8?Q?a?==?utf-8?Q?b?=', 'ab'],
  ['in a word', 'x=?utf-8?Q?=C3=BC?=y', 'xüy'],
  ['a language', '=?utf-8*en?Q?bridge?=', 'bridge'],
  ['spaces in Q', '=?utf-8?Q?the bridge?=', 'the bridge'],
  ['an unknown charset', '=?x-invented?Q?bridge?=', 'bridge'],
  ['no end', '=?utf-8?Q?bridge', '=?utf-8?Q?bridge'],
  ['no such encoding', '=?utf-8?X?bridge?=', '=?utf-8?X?bridge?='],
  ['UTF-7', '=?utf-7?Q?+AGk-?=', '+AGk-'],
])('%s', (_name, written, text) => expect(decodeEncodedWords(written)).toBe(text));

test('half a megabyte of beginnings takes no time to speak of', () => {
  const many = '=?utf-8?q?'.repeat(50_000);
  expect(decodeEncodedWords(many)).toBe(many);
});
