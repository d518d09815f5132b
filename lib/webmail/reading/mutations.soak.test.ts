import { expect, test } from 'vitest';
import { openPart } from '#lib/webmail/reading/open-part.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { readingSchema } from '#lib/webmail/reading/reading-schema.ts';
import type { MailContent, MailFile, MailReading } from '#lib/webmail/types.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { seedMails } from '#testing/webmail/seed-mails.ts';

const context = { receivedAt: new Date('2026-03-03T12:00:00Z'), ownAddresses: ['desk@paper.test'] };

const snippets = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    '\0',
    '\x1b$B',
    '\xff',
    '\xc3',
    '\t',
    ' ',
    '-',
    '--',
    '"',
    "'",
    '\\',
    '(',
    ')',
    '<',
    '>',
  ],
  ...[
    ',',
    ';',
    ':',
    '=',
    '=?',
    '?=',
    '=?utf-8?Q?=E2=80=AE?=',
    '=?gb18030?B?lTKCNg==?=',
    '=00',
    '=0A',
    '%00',
    '&#0;',
    '&#xd800;',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=a\r\n',
    'Content-Type: message/rfc822\r\n',
    'Content-Type: text/html\r\n',
  ],
  ...[
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
    '\r\n--a\r\n',
    '\r\n--a--\r\n',
  ],
  ...[
    'charset=utf-16',
    'charset=utf-7',
    'charset=iso-2022-jp',
    'charset="',
    "name*0*=utf-16'x'%d8%00",
    'format=flowed',
  ],
  ...[
    '<div>',
    '<!--',
    '<svg><style>',
    '<img src="cid:a@b">',
    '-----BEGIN PGP MESSAGE-----',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
  ],
  'x'.repeat(5_000),
  '<b>'.repeat(500),
  '(('.repeat(500),
];

/** A mail with one to eight pieces cut out, doubled, put in, or bytes that are others. */
function mutate(mail: Buffer, random: () => number): Buffer {
  let text = mail.toString('latin1');
  for (let count = Math.ceil(random() * 8); count > 0; count -= 1) {
    const at = Math.floor(random() * text.length);
    const length = Math.floor(random() * 60);
    const byte = String.fromCharCode(Math.floor(random() * 256));
    const pieces = ['', byte, text.slice(at, at + length).repeat(2), pick(snippets, random), pick(snippets, random)];
    text = text.slice(0, at) + pick(pieces, random) + text.slice(at + pick([0, 1, length], random));
  }
  // broken off on the way
  return Buffer.from(random() < 0.1 ? text.slice(0, Math.floor(random() * text.length)) : text, 'latin1');
}

const contentsOf = (content: MailContent): MailContent[] => [content, ...content.forwarded.flatMap(contentsOf)];
const filesOf = (reading: MailReading): MailFile[] => contentsOf(reading).flatMap(({ files }) => files);

/** What nothing may hold that goes into a list, or into the database. */
function faultsOf(reading: MailReading): string[] {
  const lines = contentsOf(reading).flatMap(({ headers, files }) => [
    headers.subject,
    headers.messageId,
    headers.listId,
    ...[headers.from, headers.sender, ...headers.to, ...headers.cc, ...headers.replyTo].flatMap((one) =>
      one ? [one.name, one.address] : [],
    ),
    ...files.flatMap(({ name, type }) => [name, type]),
  ]);
  const paths = filesOf(reading).map(({ path }) => path);
  return [
    ...[reading.snippet, ...lines].filter((line) => /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line)),
    ...(new Set(paths).size === paths.length ? [] : [`two files of one path: ${paths}`]),
    // JSON writes NUL and halves of characters so; PostgreSQL refuses both
    ...(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(reading)) ? ['not storable'] : []),
  ];
}

test(
  'whatever becomes of a mail, it is read',
  async () => {
    const random = seededRandom(15);
    for (let round = 0; round < soakCount(20_000); round += 1) {
      const mail = mutate(pick(seedMails, random), random);
      try {
        const reading = readingSchema.parse(await readMail(mail, context));
        expect(faultsOf(reading)).toEqual([]);
        expect(reading.fault).not.toBe('unreadable');
        const file = filesOf(reading)[0];
        if (file) expect((await openPart(mail, file.path))?.bytes.length).toBe(file.sizeBytes);
      } catch (error) {
        throw new Error(`round ${round}: ${JSON.stringify(mail.toString('latin1'))}`, { cause: error });
      }
    }
  },
  soakTimeoutMs(60_000),
);
