import { describe, expect, test } from 'vitest';
import { base64Part, forwardedMail, multipart, png } from '#testing/webmail/mails.ts';
import { outline, readLetter as read } from '#testing/webmail/outline.ts';

const text = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';
const html = 'Content-Type: text/html; charset=utf-8\r\n\r\n';

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
