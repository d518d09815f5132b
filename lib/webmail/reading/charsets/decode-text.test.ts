import { describe, expect, test } from 'vitest';
import { decodeHtml, decodeText } from '#lib/webmail/reading/charsets/decode-text.ts';

const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');
const esc = '\u001b';

describe('the text of bytes', () => {
  test.each([
    ['UTF-8 as it says', Buffer.from('Brücke'), 'utf-8', 'Brücke'],
    ['UTF-8 that names nothing', Buffer.from('Brücke'), null, 'Brücke'],
    ['windows-1252 that names nothing', bytes('Br\xfccke \x93zu\x94'), null, 'Brücke “zu”'],
    ['windows-1252 called Latin-1', bytes('\x93Dam\x94 \x96 \x807'), 'iso-8859-1', '“Dam” – €7'],
    ['UTF-8 called Latin-1', Buffer.from('Brücke'), 'ISO-8859-1', 'Brücke'],
    ['UTF-8 called ASCII', Buffer.from('Brücke'), 'us-ascii', 'Brücke'],
    ['a label in quotes', bytes('\xa4'), '"iso-8859-15"', '€'],
    ['Greek', bytes('\xd0\xfc\xeb\xe7'), 'iso-8859-7', 'Πόλη'],
    ['Russian', bytes('\xcd\xcf\xd3\xd4'), 'koi8-r', 'мост'],
    ['Shift_JIS', bytes('\x8b\xb4'), 'shift_jis', '橋'],
    ['four bytes of gb18030', bytes('\xc7\xc5\x95\x32\x82\x36'), 'gb18030', '桥𠀀'],
    ['ISO-2022-JP', bytes(`${esc}$B66${esc}(B!`), 'iso-2022-jp', '橋!'],
    ['ISO-2022-JP that names nothing', bytes(`${esc}$B66${esc}(B!`), null, '橋!'],
    ['ISO-2022-JP called UTF-8', bytes(`${esc}$B66${esc}(B!`), 'utf-8', '橋!'],
    ['a shift that another one follows', bytes(`${esc}$B66${esc}(B${esc}$B66${esc}(B`), 'iso-2022-jp', '橋橋'],
    ['a charset of old computers', bytes('Br\x81cke'), 'cp850', 'Brücke'],
    ['a charset nobody knows', bytes('Br\xfccke'), 'x-invented', 'Brücke'],
    ['half a character at the end', Buffer.from('Brü').subarray(0, 3), 'utf-8', 'Br�'],
    ['nothing', Buffer.alloc(0), null, ''],
  ])('%s', (_name, written, label, text) => expect(decodeText(written, label)).toBe(text));

  test.each(['utf-7', 'UTF7', 'unicode-1-1-utf-7', 'utf_7', 'utf-7-imap', 'u t f 7'])(
    '%s stays as it stands',
    (label) => {
      expect(decodeText(bytes('+ADw-b+AD4-'), label)).toBe('+ADw-b+AD4-');
    },
  );

  test.each(['base64', 'hex'])('%s is no charset', (label) =>
    expect(decodeText(bytes('bridge'), label)).toBe('bridge'),
  );
});

describe('HTML without a named charset', () => {
  test.each([
    ['by its own', bytes('<head><meta charset=iso-8859-2></head>\xf3\xbf'), null, 'óż'],
    ['by its older way', bytes('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xcd'), null, 'м'],
    ['by its part, which comes first', bytes('<meta charset="koi8-r">\xe9'), 'iso-8859-1', 'é'],
    ['that calls itself UTF-16 in ASCII', Buffer.from('<meta charset="utf-16">é'), null, 'é'],
    ['that says nothing', bytes('\xe9'), null, 'é'],
  ])('%s', (_name, html, label, end) => expect(decodeHtml(html, label).split('>').at(-1)).toBe(end));
});
