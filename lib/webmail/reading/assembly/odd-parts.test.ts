import { describe, expect, test } from 'vitest';
import { base64Part, multipart } from '#testing/webmail/mails.ts';
import { outline, readLetter as read } from '#testing/webmail/outline.ts';

const text = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';

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
