import { expect, test } from 'vitest';
import { parseStructuredValue } from '#lib/webmail/reading/headers/structured-value.ts';

test.each([
  ['a value', 'Text/HTML', 'text/html', {}],
  ['parameters', 'text/plain; Charset=utf-8; format=flowed', 'text/plain', { charset: 'utf-8', format: 'flowed' }],
  ['quotes', 'a/b; name="x; y.txt"', 'a/b', { name: 'x; y.txt' }],
  ['escapes in quotes', 'a/b; name="x\\"y\\\\z"', 'a/b', { name: 'x"y\\z' }],
  ['a comment', 'a/b (first; part); name=x (second)', 'a/b', { name: 'x' }],
  ['an open quote', 'a/b; charset="utf-8', 'a/b', { charset: 'utf-8' }],
  ['the same twice', 'a/b; name=x; name=y', 'a/b', { name: 'x' }],
  ['no value', 'a/b; name; =x; ;', 'a/b', {}],
  ['an encoded word', 'a/b; name="=?utf-8?Q?Br=C3=BCcke.pdf?="', 'a/b', { name: 'Brücke.pdf' }],
  ['a charset of its own', "a/b; name*=utf-8'de'Br%C3%BCcke%20zu.pdf", 'a/b', { name: 'Brücke zu.pdf' }],
  [
    'that comes before the plain one',
    "a/b; name=plain.pdf; name*=utf-8''Br%C3%BCcke.pdf",
    'a/b',
    { name: 'Brücke.pdf' },
  ],
  ['sections in any order', "a/b; name*1=cke.pdf; name*0*=utf-8''Br%C3%BC", 'a/b', { name: 'Brücke.pdf' }],
  ['sections cut within a character', "a/b; name*0*=utf-8''Br%C3; name*1*=%BCcke", 'a/b', { name: 'Brücke' }],
  ['plain sections', 'a/b; name*0="the "; name*1="bridge"', 'a/b', { name: 'the bridge' }],
  ['escapes that are none', "a/b; name*=utf-8''100%zz%4", 'a/b', { name: '100%zz%4' }],
  ['nothing', '', '', {}],
])('%s', (_name, header, value, params) => {
  const read = parseStructuredValue(header);
  expect([read.value, Object.fromEntries(read.params)]).toEqual([value, params]);
});
