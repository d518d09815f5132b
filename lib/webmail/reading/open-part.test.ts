import { describe, expect, test } from 'vitest';
import { openPart } from '#lib/webmail/reading/open-part.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import type { MailContent } from '#lib/webmail/types.ts';
import { base64Part, mailOf, multipart, nested, png } from '#testing/webmail/mails.ts';
import { attachment, tnef } from '#testing/webmail/make-tnef.ts';

const text = 'Content-Type: text/plain\r\n\r\n';
const inner = multipart('mixed', `${text}Inside`, base64Part('image/png; name=inner.png', png));
const mail = mailOf(
  ['Subject: Water'],
  multipart(
    'mixed',
    `${text}Outside`,
    base64Part('application/pdf; name=plan.pdf', Buffer.from('%PDF-1.7\n')),
    `Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n${inner}`,
    base64Part('application/ms-tnef; name=winmail.dat', tnef(attachment('minutes.txt', Buffer.from('minutes')))),
  ),
);

const openText = async (path: string) => (await openPart(mail, path))?.bytes.toString();

describe('a part by its path', () => {
  test.each([
    ['a text', '1', 'Outside'],
    ['a file', '2', '%PDF-1.7\n'],
    ['a mail within', '3', `Subject: Inner\r\n${inner}`],
    ['a text of a mail within', '3.1', 'Inside'],
    ['a file in a winmail.dat', '4t1', 'minutes'],
  ])('%s', async (_name, path, expected) => expect(await openText(path)).toBe(expected));

  test('comes with what it is', async () => {
    expect(await openPart(mail, '3.2')).toEqual({
      file: {
        path: '3.2',
        name: 'inner.png',
        type: 'image/png',
        sizeBytes: png.length,
        isInline: false,
        isPicture: true,
        warnings: [],
      },
      bytes: png,
    });
  });

  test.each([
    '',
    '0',
    '5',
    '1.1',
    '2.1',
    '3.3',
    '3.1.1',
    '4',
    '4t2',
    '4t',
    '2t1',
    't1',
    '1t',
    '../1',
    '1/2',
    '1 ',
    '1.',
    '９',
  ])('but not %j', async (path) => expect(await openPart(mail, path)).toBeNull());

  test('every file that a reading names can be opened', async () => {
    const reading = await readMail(mail, { receivedAt: new Date('2026-03-03T12:00:00Z'), ownAddresses: [] });
    const files = filesOf(reading);
    const opened = await Promise.all(files.map(({ path }) => openPart(mail, path)));
    expect(opened.map((part) => part?.file)).toEqual(files);
    expect(files).toHaveLength(3);
  });
});

const filesOf = (content: MailContent): MailContent['files'] => [
  ...content.files,
  ...content.forwarded.flatMap(filesOf),
];

test.each([
  ['nothing', ''],
  ['too deep a mail', nested(300)],
])('%s is no failure', async (_name, broken) => {
  expect(await openPart(Buffer.from(broken), '1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1')).toBeNull();
});
