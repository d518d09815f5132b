import { expect, test } from 'vitest';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { readMailApart } from '#lib/webmail/reading/read-mail-apart.ts';
import { base64Part, mailOf, multipart, png } from '#testing/webmail/mails.ts';

const context = { receivedAt: new Date('2026-03-03T12:00:00Z'), ownAddresses: ['desk@paper.test'] };
const mail = mailOf(
  ['From: =?utf-8?Q?J=C3=BCrg?= <j@mill.test>', 'Subject: Water', 'Date: Tue, 3 Mar 2026 10:00:00 +0000'],
  multipart(
    'related',
    'Content-Type: text/html\r\n\r\n<p>Brücke <img src="cid:a@b">',
    base64Part('image/png; name=a.png', png, 'Content-ID: <a@b>'),
  ),
);

test('a process of its own reads what is read here', async () => {
  const { reading, verification } = await readMailApart(mail, context);
  expect(reading).toEqual(await readMail(mail, context));
  expect(verification).toEqual({ kind: 'unverified', because: 'unsigned' });
});

test('nothing at all is read too', async () => {
  const { reading } = await readMailApart(Buffer.alloc(0), context);
  expect(reading).toMatchObject({ headers: { from: null }, fault: null });
});

test('one whose time is up keeps its headers', async () => {
  const { reading, verification } = await readMailApart(mail, context, { timeoutMs: 1 });
  expect(reading).toMatchObject({
    headers: { subject: 'Water', from: { name: 'Jürg', address: 'j@mill.test' }, sentAt: '2026-03-03T10:00:00.000Z' },
    bodies: [],
    files: [],
    fault: 'unreadable',
    text: '',
  });
  expect(verification).toEqual({ kind: 'unverified', because: 'noAnswer' });
});
