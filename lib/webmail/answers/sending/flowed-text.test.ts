import { expect, test } from 'vitest';
import { writeFlowedText } from '#lib/webmail/answers/sending/flowed-text.ts';
import { readTextLines } from '#lib/webmail/reading/bodies/plain/text-lines.ts';
import { seededRandom } from '#testing/seeded-random.ts';

const word = 'Schifffahrtsgesellschaft';
const long = `${word} `.repeat(8).trim();

test.each([
  ['short lines as they are', 'Dear Ann,\n\nHello.', 'Dear Ann,\r\n\r\nHello.'],
  [
    'a long line in parts that say that they go on',
    long,
    `${`${word} `.repeat(3)}\r\n${`${word} `.repeat(3)}\r\n${word} ${word}`,
  ],
  ['no end of a line that looks as if it went on', 'one  \ntwo', 'one\r\ntwo'],
  ['a word that fits no line whole', 'x'.repeat(200), 'x'.repeat(200)],
  ['a space before what readers take for something else', '  a\nFrom b', '   a\r\n From b'],
  ['quotations, however they were typed', '> > a\n>>b\n>\n> c', '>> a\r\n>> b\r\n>\r\n> c'],
  ['long quotations with their marks', `> ${long}`, /^(?:> (?:Schifffahrtsgesellschaft ?)+\r\n)+> [^\r]+$/],
  ['the mark of a signature', 'a\n\n-- \nKim\n', 'a\r\n\r\n-- \r\nKim'],
  ['nothing that cannot be seen', 'a\0b\u0007c\td', 'abc    d'],
])('%s', (_what, body, flowed) => {
  const written = writeFlowedText(body);
  if (typeof flowed === 'string') expect(written).toBe(flowed);
  else expect(written).toMatch(flowed);
});

test('is read by our own reader as it was written, and no line is too long', () => {
  const random = seededRandom(3);
  const pieces = ['Dear', 'Ann', '>', '> ', '\n', '\n\n', ' ', '-- ', 'From', word, 'naïve', 'éß', 'https://a.test/b'];
  for (let number = 0; number < 2_000; number += 1) {
    const body = Array.from({ length: 40 }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join(' ');
    const written = writeFlowedText(body);
    const lines = written.split('\r\n');
    expect(lines.filter((line) => line.length > 78 && line.trim().includes(' ', 30))).toEqual([]);
    const wordsOf = (text: string) =>
      text
        .replace(/^[> ]+/gm, '')
        .split(/\s+/)
        .filter(Boolean);
    const read = readTextLines(written, { isFlowed: true, deletesSpace: false });
    expect(wordsOf(read.map(({ text }) => text).join('\n'))).toEqual(wordsOf(body));
  }
});
