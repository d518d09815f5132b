import { describe, expect, test } from 'vitest';
import { maxMailBytes } from '#lib/webmail/reading/limits.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { readingSchema } from '#lib/webmail/reading/reading-schema.ts';
import type { MailContent } from '#lib/webmail/types.ts';
import { base64Part, mailOf, multipart, nested, png } from '#testing/webmail/mails.ts';

const context = { receivedAt: new Date('2026-03-03T12:00:00Z'), ownAddresses: ['desk@paper.test'] };
const headers = ['From: Ann <ann@mill.test>', 'To: desk@paper.test', 'Subject: Water', 'Message-ID: <m1@mill.test>'];
const text = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';
const html = 'Content-Type: text/html; charset=utf-8\r\n\r\n';

async function read(content: string | Buffer, more: readonly string[] = []) {
  const mail = typeof content === 'string' ? mailOf([...headers, ...more], content) : content;
  return readingSchema.parse(await readMail(mail, context));
}

/** Bodies by their path and words, files by their path and name. */
function outline({ bodies, files, forwarded }: MailContent): unknown {
  return {
    bodies: bodies.map(
      ({ path, stretches }) => `${path} ${JSON.stringify(stretches).match(/"text":"([^"]*)/)?.[1] ?? ''}`,
    ),
    files: files.map(({ path, name, isInline }) => `${path} ${name}${isInline ? ' inline' : ''}`),
    ...(forwarded.length > 0 && {
      forwarded: forwarded.map((mail) => [mail.path, mail.headers.subject, outline(mail)]),
    }),
  };
}

const forwardedMail = (subject: string, content: string) =>
  `Content-Type: message/rfc822\r\n\r\nFrom: Bo <bo@mill.test>\r\nSubject: ${subject}\r\n${content}`;

describe('what is read of', () => {
  test.each<[string, string, unknown]>([
    ['a plain text', `${text}Hi`, { bodies: ['1 Hi'], files: [] }],
    ['HTML', `${html}<p>Hi</p>`, { bodies: ['1 Hi'], files: [] }],
    ['nothing', text, { bodies: [], files: [] }],
    [
      'two versions: the better one',
      multipart('alternative', `${text}plain`, `${html}<p>rich`),
      { bodies: ['2 rich'], files: [] },
    ],
    [
      'two versions in an odd order: the better one',
      multipart('alternative', `${html}<p>rich`, `${text}plain`),
      { bodies: ['1 rich'], files: [] },
    ],
    [
      'versions of which we show one only',
      multipart('alternative', `${text}plain`, 'Content-Type: text/x-invented\r\n\r\nother'),
      { bodies: ['1 plain'], files: ['2 attachment'] },
    ],
    [
      'a version that brings its own files',
      multipart(
        'alternative',
        `${text}plain`,
        multipart('mixed', `${html}<p>rich`, base64Part('image/png; name=a.png', png)),
      ),
      { bodies: ['2.1 rich'], files: ['2.2 a.png'] },
    ],
    [
      'two bodies, which stay two',
      multipart('mixed', `${html}<p>one <img alt="`, `${html}two">`),
      { bodies: ['1 one', '2 two\\'], files: [] },
    ],
    [
      'a page and its picture',
      multipart(
        'related',
        `${html}<p>See <img src="cid:a%40b">`,
        base64Part('image/png; name=a.png', png, 'Content-ID: <A@b>'),
      ),
      { bodies: ['1 See'], files: ['2 a.png inline'] },
    ],
    [
      'a page and a picture that it never shows',
      multipart('related', `${html}<p>See`, base64Part('image/png; name=a.png', png, 'Content-ID: <a@b>')),
      { bodies: ['1 See'], files: ['2 a.png'] },
    ],
    [
      'a page that isn’t its first part',
      multipart('related; start="<page@b>"', `${text}other`, `Content-ID: <page@b>\r\n${html}<p>See`),
      { bodies: ['2 See'], files: ['1 attachment.txt'] },
    ],
    [
      'an attached text',
      multipart('mixed', `${text}Hi`, `Content-Disposition: attachment; filename=notes.txt\r\n${text}notes`),
      { bodies: ['1 Hi'], files: ['2 notes.txt'] },
    ],
    [
      'an attached page that says it belongs within',
      multipart('mixed', `${text}Hi`, `Content-Disposition: inline; filename=page.html\r\n${html}<p>page`),
      { bodies: ['1 Hi'], files: ['2 page.html'] },
    ],
    [
      'a text that is all of the mail and has a name',
      `Content-Disposition: inline; filename=mail.txt\r\n${text}Hi`,
      { bodies: ['1 Hi'], files: [] },
    ],
    ['a picture alone', base64Part('image/png; name=a.png', png), { bodies: [], files: ['1 a.png'] }],
    [
      'a mail within',
      multipart(
        'mixed',
        `${text}See below`,
        forwardedMail('Inner', multipart('mixed', `${text}Inside`, base64Part('image/png; name=a.png', png))),
      ),
      {
        bodies: ['1 See below'],
        files: [],
        forwarded: [['2', 'Inner', { bodies: ['2.1 Inside'], files: ['2.2 a.png'] }]],
      },
    ],
    [
      'a mail within a mail within',
      multipart('mixed', forwardedMail('One', multipart('mixed', forwardedMail('Two', `${text}Inside`)))),
      {
        bodies: [],
        files: [],
        forwarded: [
          ['1', 'One', { bodies: [], files: [], forwarded: [['1.1', 'Two', { bodies: ['1.1.1 Inside'], files: [] }]] }],
        ],
      },
    ],
    [
      'a signed mail: its signature is no file',
      multipart('signed', `${text}Hi`, 'Content-Type: application/pgp-signature; name=signature.asc\r\n\r\nx'),
      { bodies: ['1 Hi'], files: [] },
    ],
    [
      'a report of delivery',
      multipart(
        'report; report-type=delivery-status',
        `${text}It could not be delivered`,
        'Content-Type: message/delivery-status\r\n\r\nStatus: 5.1.1',
        forwardedMail('Yours', `${text}Hi`),
      ),
      {
        bodies: ['1 It could not be delivered'],
        files: ['2 attachment'],
        forwarded: [['3', 'Yours', { bodies: ['3.1 Hi'], files: [] }]],
      },
    ],
  ])('%s', async (_name, content, expected) => expect(outline(await read(content))).toEqual(expected));
});

describe('a mail is encrypted:', () => {
  const secret = '-----BEGIN PGP MESSAGE-----\r\n\r\nx\r\n-----END PGP MESSAGE-----\r\n';
  test.each<[string, string, unknown]>([
    [
      'by PGP',
      multipart(
        'encrypted; protocol="application/pgp-encrypted"',
        'Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1',
        `Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n${secret}`,
      ),
      { bodies: [], files: ['2 encrypted.asc'] },
    ],
    [
      'by S/MIME',
      base64Part('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', Buffer.from('x')),
      { bodies: [], files: ['1 smime.p7m'] },
    ],
    ['within its text', `${text}${secret}`, { bodies: ['1 -----BEGIN PGP MESSAGE-----'], files: [] }],
  ])('%s', async (_name, content, expected) => {
    const reading = await read(content);
    expect([reading.isEncrypted, outline(reading)]).toEqual([true, expected]);
  });

  test.each([
    [
      'signed by S/MIME',
      base64Part('application/pkcs7-mime; smime-type=signed-data; name=smime.p7m', Buffer.from('x')),
    ],
    [
      'with an encrypted file',
      multipart('mixed', `${text}Hi`, `Content-Type: application/octet-stream\r\n\r\n${secret}`),
    ],
  ])('but not one %s', async (_name, content) => expect((await read(content)).isEncrypted).toBe(false));
});

const invitation = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1@mill.test',
  'DTSTART:20260305T170000Z',
  'SUMMARY:Budget night',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const calendar = `Content-Type: text/calendar; method=request\r\n\r\n${invitation}`;
const calendarFile = calendar.replace('\r\n', '\r\nContent-Disposition: attachment; filename=invite.ics\r\n');

describe('an invitation is read', () => {
  test.each<[string, string, unknown]>([
    ['beside the text', multipart('alternative', `${text}Come`, calendar), { bodies: ['1 Come'], files: [] }],
    [
      'once where it came twice',
      multipart('mixed', multipart('alternative', `${text}Come`, calendar), calendarFile),
      { bodies: ['1.1 Come'], files: ['2 invite.ics'] },
    ],
  ])('%s', async (_name, content, expected) => {
    const reading = await read(content);
    expect(outline(reading)).toEqual(expected);
    expect(reading.events).toMatchObject([{ summary: 'Budget night', startsAt: '2026-03-05T17:00:00.000Z' }]);
  });

  test('as a file where it cannot be read', async () => {
    const reading = await read(multipart('mixed', `${text}Come`, 'Content-Type: text/calendar\r\n\r\nnothing'));
    expect([reading.events, reading.files.length]).toEqual([[], 1]);
  });
});

test('charsets and encodings of bodies', async () => {
  const part =
    'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=93Br=FCcke=94=';
  expect((await read(part)).snippet).toBe('“Brücke”');
});

test('what it is found by, and how it begins', async () => {
  const quoted = `${text}Yes, do.\r\n\r\n> May we print this?\r\n`;
  const { text: words, snippet } = await read(
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
    expect((await read(`${text}Hi`, more)).warnings.map((warning) => warning.kind)).toEqual([kind]);
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
    const reading = await read(content());
    expect([reading.fault, reading.headers.subject, reading.headers.from?.address]).toEqual([
      fault,
      'Water',
      'ann@mill.test',
    ]);
  });
});

test('nothing at all is a mail too', async () => {
  expect(await read(Buffer.alloc(0))).toMatchObject({ headers: { from: null }, bodies: [], fault: null });
});
