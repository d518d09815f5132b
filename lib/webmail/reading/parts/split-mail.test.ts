import { describe, expect, test } from 'vitest';
import { bytesOfPart, type Part } from '#lib/webmail/reading/parts/part.ts';
import { fullBudget } from '#lib/webmail/reading/parts/reading-budget.ts';
import { splitMail } from '#lib/webmail/reading/parts/split-mail.ts';
import { multipart, nested } from '#testing/webmail/mails.ts';

async function split(mail: string | Buffer) {
  const budget = fullBudget();
  const root = await splitMail(Buffer.from(mail), { path: '', depth: 0 }, budget);
  return { fault: budget.fault, parts: root ? leavesOf(root).map((part) => [part.path, part.type, textOf(part)]) : [] };
}

const leavesOf = (part: Part): Part[] => (part.children.length === 0 ? [part] : part.children.flatMap(leavesOf));
const textOf = (part: Part) => bytesOfPart(part).toString();
const text = 'Content-Type: text/plain\r\n\r\n';
const html = 'Content-Type: text/html\r\n\r\n';

describe('the parts of', () => {
  test.each([
    ['a plain mail', 'Subject: x\r\n\r\nHi\r\n', [['1', 'text/plain', 'Hi\r\n']]],
    ['a mail without headers', '\r\nHi', [['1', 'text/plain', 'Hi']]],
    ['a mail without a body', 'Subject: x\r\n', [['1', 'text/plain', '']]],
    ['headers that end with it', 'Subject: x', [['1', 'text/plain', '']]],
    [
      'two parts',
      multipart('mixed', `${text}one`, `${html}two`),
      [
        ['1', 'text/plain', 'one'],
        ['2', 'text/html', 'two'],
      ],
    ],
    [
      'parts with LF only',
      multipart('mixed', `${text}one`, `${html}two`).replaceAll('\r', ''),
      [
        ['1', 'text/plain', 'one'],
        ['2', 'text/html', 'two'],
      ],
    ],
    [
      'parts within parts',
      multipart('mixed', multipart('alternative', `${text}one`, `${html}two`), `${text}three`),
      [
        ['1.1', 'text/plain', 'one'],
        ['1.2', 'text/html', 'two'],
        ['2', 'text/plain', 'three'],
      ],
    ],
    [
      'a mail that breaks off',
      multipart('mixed', `${text}one`, `${html}two`).replace(/o\r\n--\S+--\r\n$/, ''),
      [
        ['1', 'text/plain', 'one'],
        ['2', 'text/html', 'tw'],
      ],
    ],
    [
      'a mail within, which stays whole',
      multipart('mixed', 'Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nInner'),
      [['1', 'message/rfc822', 'Subject: inner\r\n\r\nInner']],
    ],
    [
      'a digest',
      multipart('digest', '\r\nSubject: inner\r\n\r\nInner'),
      [['1', 'message/rfc822', 'Subject: inner\r\n\r\nInner']],
    ],
    ['a multipart without a boundary', 'Content-Type: multipart/mixed\r\n\r\nHi', [['1', 'text/plain', 'Hi']]],
    [
      'a multipart whose boundary never comes',
      'Content-Type: multipart/mixed; boundary=x\r\n\r\nHi',
      [['1', 'text/plain', 'Hi']],
    ],
    [
      'two Content-Types, of which the first counts',
      multipart('mixed', `${text}one`).replace('\r\n\r\n', '\r\nContent-Type: text/plain\r\n\r\n'),
      [['1', 'text/plain', 'one']],
    ],
    [
      'a type that is none',
      multipart('mixed', 'Content-Type: image/"><b>\r\n\r\nx'),
      [['1', 'application/octet-stream', 'x']],
    ],
  ])('%s', async (_name, mail, parts) => expect(await split(mail)).toEqual({ fault: null, parts }));

  test('nothing', async () => expect(await split('')).toEqual({ fault: null, parts: [['1', 'text/plain', '']] }));
});

test('what is read of a part that comes in several slices is all of it', async () => {
  const body = Buffer.from(`${'The bridge is closed for repair until Monday.\r\n'.repeat(60_000)}`);
  const mail = Buffer.concat([Buffer.from(text), body]);
  const root = await splitMail(mail, { path: '', depth: 0 }, fullBudget());
  expect(root && bytesOfPart(root).equals(body)).toBe(true);
});

describe('a mail is read as far as its limits:', () => {
  test.each([
    ['300 levels', nested(300), 'tooDeep'],
    ['1,000 parts', multipart('mixed', ...Array.from({ length: 1_000 }, () => `${text}x`)), 'tooManyParts'],
    ['headers of 300 KB', `${'X-Line: y\r\n'.repeat(30_000)}\r\nHi`, 'headersTooLong'],
    [
      'headers of 300 KB in its parts together',
      multipart('mixed', ...Array.from({ length: 30 }, () => `X-Line: ${'y'.repeat(10_000)}\r\n${text}x`)),
      'headersTooLong',
    ],
  ])('%s', async (_name, mail, fault) => expect(await split(mail)).toMatchObject({ fault }));

  test('what came before stays', async () => {
    const { parts } = await split(multipart('mixed', `${text}first`, nested(300)));
    expect(parts[0]).toEqual(['1', 'text/plain', 'first']);
  });
});
