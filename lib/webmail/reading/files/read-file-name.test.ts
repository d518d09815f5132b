import { describe, expect, test } from 'vitest';
import { readFileName } from '#lib/webmail/reading/files/read-file-name.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';

const nameOf = (written: string, type?: string) => readFileName(written, type).name;

describe('a name stays as it is:', () => {
  test.each([
    'Minutes of 24 November.pdf',
    'La directrice, Mme Pia Roux ©.jpg',
    '新聞 – été.docx',
    'דוח שנתי.pdf',
    'budget (final) [2] {a} #3 & more!.xlsx',
    'archive.tar.gz',
    'README',
    'company.con.txt',
    '-5 degrees.txt',
    '👩🏽‍🚒 at work ❤️.jpg',
  ])('%s', (name) => expect(readFileName(name)).toEqual({ name: name.normalize('NFC'), hasOverride: false }));
});

describe('a path is left out:', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\run.exe', 'run.exe'],
    ['C:\\Users\\ana\\Desktop\\map.png', 'map.png'],
    ['C:map.png', 'map.png'],
    ['\\\\server\\share\\map.png', 'map.png'],
    ['/absolute/map.png', 'map.png'],
    ['folder/', 'folder'],
    ['a/../map.png/..', 'map.png'],
    ['file:///etc/hosts', 'hosts'],
  ])('%s', (written, name) => expect(nameOf(written)).toBe(name));
});

describe('what nobody sees is left out:', () => {
  test.each([
    ['CR and LF', 'bad\r\nX-Injected: 1.txt', 'bad X-Injected_ 1.txt'],
    ['NUL', 'report.pdf\0.exe', 'report.pdf .exe'],
    ['an escape', '\u001b[31mred.txt', '[31mred.txt'],
    ['line separators', 'a\u2028b.txt', 'a b.txt'],
    ['zero-width signs', 'in\u200bvoi\u00adce\ufeff.pdf', 'invoice.pdf'],
    ['letters of tags', 'a\u{e0065}\u{e0078}.pdf', 'a.pdf'],
    ['blanks that push the ending away', `photo.jpg${' \u00a0\u3000\u2800'.repeat(40)}.exe`, 'photo.jpg .exe'],
    ['half a pair', 'a\ud800.pdf', 'a\ufffd.pdf'],
  ])('%s', (_what, written, name) => expect(nameOf(written)).toBe(name));
});

describe('what an operating system takes ill is changed:', () => {
  test.each([
    ['.profile', 'profile'],
    ['...', 'attachment'],
    ['run.exe. . .', 'run.exe'],
    [' .hidden.txt ', 'hidden.txt'],
    ['a<b>:"|?*.txt', 'a_b______.txt'],
    ['notes.txt:stream.exe', 'notes.txt_stream.exe'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['aux.tar.gz', '_aux.tar.gz'],
    ['LPT1.pdf', '_LPT1.pdf'],
    ['com³', '_com³'],
  ])('%s', (written, name) => expect(nameOf(written)).toBe(name));
});

describe('what turns the direction is told, and stands there as words:', () => {
  test.each([
    ['release\u202efdp.exe', 'release[right to left]fdp.exe'],
    ['\u202dphoto\u202c.png', '[left to right]photo.png'],
    ['a\u2067exe\u2069.pdf', 'a[right to left]exe.pdf'],
    ['a\u2066b\u2069\u202ac.pdf', 'a[left to right]b[left to right]c.pdf'],
  ])('%j', (written, name) => expect(readFileName(written)).toEqual({ name, hasOverride: true }));

  test('but marks beside letters that run to the left are not', () => {
    expect(readFileName('דוח\u200f.pdf')).toEqual({ name: 'דוח.pdf', hasOverride: false });
  });
});

describe('a file without a name has that of its kind:', () => {
  test.each([
    ['', 'application/pdf', 'attachment.pdf'],
    [' ./\\. ', 'image/jpeg', 'attachment.jpg'],
    ['\u200b', 'application/x-unknown', 'attachment'],
    ['', 'constructor', 'attachment'],
  ])('%j of %s', (written, type, name) => expect(nameOf(written, type)).toBe(name));
});

describe('a long name keeps its ending', () => {
  test.each([
    ['of one byte a letter', `${'a'.repeat(5_000)}.pdf`, /^a{190,}….pdf$/],
    ['of several', `${'新聞'.repeat(300)}.docx`, /^[新聞]{60,}….docx$/],
    ['of letters with accents', `${'e\u0301\u0323'.repeat(300)}.txt`, /^.*….txt$/u],
    ['of one letter under a thousand marks', `a${'\u0301'.repeat(1_000)}.txt`, /^attachment….txt$/u],
    ['with an ending of no kind', `a.${'b'.repeat(5_000)}`, /^b+…$/],
  ])('%s', (_what, written, pattern) => {
    const name = nameOf(written);
    expect(name).toMatch(pattern);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });
});

test('whatever is written, the name can be kept and shown', () => {
  const random = seededRandom(41);
  const signs = [
    '.',
    '/',
    '\\',
    ':',
    'C',
    ' ',
    '\0',
    '\r\n',
    '\u202e',
    '\u2069',
    '\ud83d',
    '\udc69',
    'exe',
    'con',
    '<',
    '\u200d',
    'א',
    '\u0301',
    'x'.repeat(90),
  ];
  for (let run = 0; run < 5_000; run += 1) {
    const written = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(signs, random)).join('');
    const { name } = readFileName(written);
    expect(name).not.toMatch(/^[.\s]|[.\s]$|^$|[/\\<>:"|?*]|\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
    expect(readFileName(name).name).toBe(name);
  }
});
