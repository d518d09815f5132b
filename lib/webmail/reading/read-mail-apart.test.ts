import { expect, test } from 'vitest';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { readMailApart, readMailsApart } from '#lib/webmail/reading/read-mail-apart.ts';
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

test('several are read in one process, each as by itself, in their order', async () => {
  const large = mailOf(['Subject: Large'], `Content-Type: text/plain\r\n\r\n${'The river rises. '.repeat(40_000)}`);
  const raws = [mail, large, Buffer.alloc(0), mailOf(['Subject: Last'], 'Content-Type: text/plain\r\n\r\nHi')];
  const mails = raws.map((raw, day) => ({
    raw,
    context: { ...context, receivedAt: new Date(Date.UTC(2026, 2, 5 + day)) },
  }));
  const answers = await readMailsApart(mails, { asksForKeys: false });
  expect(answers.map(({ reading }) => reading)).toEqual(
    await Promise.all(mails.map((one) => readMail(one.raw, one.context))),
  );
});

test('one that ends their process costs only itself', async () => {
  // longer than any request may be: whoever reads it gives up
  const deadly = { raw: mail, context: { ...context, ownAddresses: ['x'.repeat(300_000)] } };
  const answers = await readMailsApart([{ raw: mail, context }, deadly, { raw: mail, context }], {
    asksForKeys: false,
  });
  expect(answers.map(({ reading }) => [reading.headers.subject, reading.fault])).toEqual([
    ['Water', null],
    ['Water', 'unreadable'],
    ['Water', null],
  ]);
});
