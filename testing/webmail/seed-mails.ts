import { base64Part, mailOf, multipart, png } from '#testing/webmail/mails.ts';
import { attachment, tnef } from '#testing/webmail/make-tnef.ts';

const people = [
  'Received: from a.mill.test by mx.paper.test; Tue, 3 Mar 2026 10:00:05 +0000',
  'From: =?utf-8?Q?J=C3=BCrg_M=C3=BCller?= <j@mill.test>',
  'Sender: "Office, the" <office@mill.test>',
  'To: desk@paper.test, Council: a@mill.test, b@mill.test;',
  'Cc: c@mill.test (Cy)',
  'Reply-To: <@relay.test:press@mill.test>',
  'Date: Tue, 3 Mar 2026 10:00:00 +0000 (UTC)',
  'Message-ID: <m1@mill.test>',
  'In-Reply-To: <m0@mill.test>',
  'References: <a@mill.test>\r\n <m0@mill.test>',
  'List-Id: The town <town.mill.test>',
];
const text = 'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\n';
const html = 'Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
const letter =
  'The bridge is \r\nclosed.\r\n\r\nOn Monday, Bo wrote:\r\n> Is it?\r\n>> Yes\r\n-- \r\nJürg\r\nhttps://mill.test/\r\n';
const page =
  '<html><head><style>p{color:red;background:url(https://track.test/a)}</style></head><body><h1>Br=FCcke</h1>=\r\n' +
  '<p>See <a href=3D"https://mill.test/?utm_source=3Dx">this</a> <img src=3D"cid:a%40b" alt=3D"the bridge">' +
  '<blockquote type=3D"cite"><p>Earlier</p></blockquote><table><tr><td>1<td>2</table></body></html>';
const calendar = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1@mill.test',
  'DTSTART;TZID=America/Edmonton:20260305T100000',
  'DURATION:PT1H',
  'SUMMARY:Budget night',
  'RRULE:FREQ=WEEKLY',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/** Whole mails of every kind of part that is read, for tests to damage. */
export const seedMails: readonly Buffer[] = [
  mailOf([...people, 'Subject: Water cut'], `${text}${letter}`),
  mailOf(
    [...people, 'Subject: =?utf-8?B?QnLDvGNrZQ==?=\r\n =?iso-2022-jp?B?GyRCNjYbKEI=?='],
    multipart(
      'mixed',
      multipart(
        'alternative',
        `${text}${letter}`,
        multipart('related', `${html}${page}`, base64Part('image/png; name=a.png', png, 'Content-ID: <a@b>')),
        `Content-Type: text/calendar; method=REQUEST\r\n\r\n${calendar}`,
      ),
      base64Part("application/pdf; name*0*=utf-8''Br%C3%BC; name*1=cke.pdf", Buffer.from('%PDF-1.7\n')),
      base64Part('application/ms-tnef; name=winmail.dat', tnef(attachment('minutes.txt', Buffer.from('minutes')))),
    ),
  ),
  mailOf(
    [...people, 'Subject: Fwd: Water'],
    multipart(
      'mixed',
      `${text}See below`,
      `Content-Type: message/rfc822\r\n\r\n${mailOf([...people, 'Subject: Water'], multipart('mixed', `${html}${page}`, base64Part('image/png; name=a.png', png))).toString()}`,
    ),
  ),
  mailOf(
    ['Auto-Submitted: auto-replied', 'Return-Path: <>', 'Subject: Undelivered'],
    multipart(
      'report; report-type=delivery-status',
      `${text}It could not be delivered.`,
      'Content-Type: message/delivery-status\r\n\r\nStatus: 5.1.1',
      'Content-Type: message/rfc822\r\n\r\nSubject: Yours\r\n\r\nHi',
    ),
  ),
  mailOf(
    people,
    multipart(
      'signed',
      multipart('digest', '\r\nSubject: One\r\n\r\nFirst', '\r\nSubject: Two\r\n\r\nSecond'),
      'Content-Type: application/pgp-signature; name=signature.asc\r\n\r\n-----BEGIN PGP SIGNATURE-----',
    ),
  ),
];
