import { describe, expect, test } from 'vitest';
import { maxMailBytes } from '#lib/webmail/reading/limits.ts';
import { readMail, readMailHeaders } from '#lib/webmail/reading/read-mail.ts';
import { readingSchema } from '#lib/webmail/reading/reading-schema.ts';
import { base64Part, forwardedMail, mailOf, multipart, nested, png } from '#testing/webmail/mails.ts';
import { readLetter } from '#testing/webmail/outline.ts';

const context = { receivedAt: new Date('2026-03-03T12:00:00Z'), ownAddresses: ['desk@paper.test'] };
const text = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';

test('charsets and encodings of bodies', async () => {
  const part =
    'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=93Br=FCcke=94=';
  expect((await readLetter(part)).snippet).toBe('“Brücke”');
});

test('what it is found by, and how it begins', async () => {
  const quoted = `${text}Yes, do.\r\n\r\n> May we print this?\r\n`;
  const { text: words, snippet } = await readLetter(
    multipart('mixed', quoted, base64Part('image/png; name=bridge.png', png), forwardedMail('Tender', `${text}Inside`)),
  );
  expect(snippet).toBe('Yes, do.');
  for (const word of ['Yes, do.', 'May we print this?', 'bridge.png', 'Tender', 'bo@mill.test', 'Inside'])
    expect(words).toContain(word);
});

describe('warnings', () => {
  test.each([
    ['of the sender', ['Reply-To: bo@other.test'], 'replyElsewhere'],
    ['of the date', ['Date: Tue, 3 Mar 2048 10:00:00 +0000'], 'dateRefused'],
    ['of its way', ['Delivered-To: desk@paper.test', 'Delivered-To: desk@paper.test'], 'loop'],
  ])('%s', async (_name, more, kind) => {
    expect((await readLetter(`${text}Hi`, more)).warnings.map((warning) => warning.kind)).toEqual([kind]);
  });
});

describe('beyond a limit a mail still has its headers, and what came before:', () => {
  test.each<[string, () => string, string]>([
    ['levels', () => nested(300), 'tooDeep'],
    ['parts', () => multipart('mixed', ...Array.from({ length: 600 }, () => `${text}x`)), 'tooManyParts'],
    ['headers', () => `${'X-Line: y\r\n'.repeat(30_000)}\r\nHi`, 'headersTooLong'],
    [
      'mails within mails',
      () => Array.from({ length: 40 }).reduce<string>((inner) => forwardedMail('x', inner), text),
      'tooDeep',
    ],
    ['words', () => `${text}${'The bridge is closed. '.repeat(60_000)}`, 'tooLarge'],
    ['bytes', () => `${text}${'x'.repeat(maxMailBytes)}`, 'tooLarge'],
  ])('%s', async (_name, content, fault) => {
    const reading = await readLetter(content());
    expect([reading.fault, reading.headers.subject, reading.headers.from?.address]).toEqual([
      fault,
      'Water',
      'ann@mill.test',
    ]);
  });
});

test('nothing at all is a mail too', async () => {
  const reading = readingSchema.parse(await readMail(Buffer.alloc(0), context));
  expect(reading).toMatchObject({ headers: { from: null, subject: '' }, bodies: [], files: [], fault: null });
});

test('headers alone are what is left of a mail that nothing can read', () => {
  const mail = mailOf(['From: Ann <ann@mill.test>', 'From: Bo <bo@mill.test>', 'Subject: Water'], `${text}Hi`);
  const reading = readingSchema.parse(readMailHeaders(mail, context));
  expect(reading).toMatchObject({ headers: { subject: 'Water' }, bodies: [], fault: 'unreadable', text: '' });
  expect(reading.warnings).toEqual([{ kind: 'severalFrom', shown: 'ann@mill.test' }]);
});
