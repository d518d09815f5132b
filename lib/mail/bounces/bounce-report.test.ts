import { describe, expect, it } from 'vitest';
import { readBounceReport } from '#lib/mail/bounces/bounce-report.ts';
import { parseDeliveryStatus } from '#lib/mail/bounces/delivery-status.ts';
import { exchangeBounce, gmailBounce, postfixBounce, qmailBounce } from '#testing/mail/bounces.ts';

const sentTo = 'bounce+3f0c8a517d7e4b8e9a430c1f6f0f2a110123456789abcdef@news.example';
const messageId = '<3f0c8a51-7d7e-4b8e-9a43-0c1f6f0f2a11@news.example>';
const words = { sentTo, messageId, status: '5.1.1' };
const withText = (raw: Buffer, from: string | RegExp, to: string) => {
  const changed = raw.toString().replace(from, to);
  expect(changed).not.toBe(raw.toString());
  return Buffer.from(changed);
};

describe('a bounce', () => {
  it.each([
    ['Postfix', postfixBounce],
    ['Exchange', exchangeBounce],
    ['Gmail', gmailBounce],
  ])('of %s tells what became of which mail', async (_who, write) => {
    const report = await readBounceReport(write(words));
    expect(report).toMatchObject({ action: 'failed', status: '5.1.1', messageId });
    expect(report?.sentTo.toLowerCase()).toContain(sentTo);
  });

  it.each([
    ['with bare line feeds', (raw: Buffer) => Buffer.from(raw.toString().replaceAll('\r\n', '\n'))],
    ['cut off after a while', (raw: Buffer) => Buffer.concat([raw, Buffer.alloc(262_144, 'x')]).subarray(0, 262_144)],
    ['cut off in the message that came back', (raw: Buffer) => raw.subarray(0, raw.indexOf('Message-ID: <3f0c'))],
    [
      'with its type in capitals',
      (raw: Buffer) => withText(raw, /multipart\/report; report-type=/, 'MULTIPART/Report; Report-Type='),
    ],
    [
      'about an address in other letters',
      (raw: Buffer) => withText(raw, 'message/delivery-status', 'message/global-delivery-status'),
    ],
  ])('is read %s', async (_how, change) => {
    expect(await readBounceReport(change(postfixBounce(words)))).toMatchObject({ action: 'failed', status: '5.1.1' });
  });

  it.each([
    ['of qmail, in its own words', qmailBounce(words)],
    ['with a status that is none', postfixBounce({ ...words, status: 'five' })],
    ['that tells of a delivery', postfixBounce({ ...words, action: 'delivered', status: '2.1.5' })],
    ['that tells of a relay', postfixBounce({ ...words, action: 'relayed', status: '2.1.9' })],
    [
      'that is another kind of report',
      withText(postfixBounce(words), 'report-type=delivery-status', 'report-type=disposition-notification'),
    ],
    ['in a message somebody forwards', forwarded(postfixBounce(words))],
    [
      'that says so in a header of the message that came back',
      withText(
        postfixBounce({ ...words, action: 'expanded' }),
        'Subject: Storm',
        'Action: failed\r\nStatus: 5.1.1\r\nSubject: Storm',
      ),
    ],
    ['nested beyond reason', nested(500)],
    ['of nothing', Buffer.alloc(0)],
    ['of noise', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256))],
    ['without an end of its headers', Buffer.from('Content-Type: multipart/report; '.repeat(10_000))],
  ])('is not made of a message %s', async (_what, raw) => {
    expect(await readBounceReport(raw)).toBeNull();
  });
});

describe('a delivery status', () => {
  const status = (...groups: string[]) => parseDeliveryStatus(['Reporting-MTA: dns; x', ...groups].join('\n\n'));
  const group = (action: string, code: string, reply = '') =>
    `Final-Recipient: rfc822; a@b.example\nAction: ${action}\nStatus: ${code}${reply && `\nDiagnostic-Code: ${reply}`}`;

  it.each([
    ['a failure', [group('failed', '5.1.1')], 'failed 5.1.1'],
    ['a delay', [group('delayed', '4.4.1')], 'delayed 4.4.1'],
    ['comments', [group('failed (bounced)', '5.2.1 (mailbox disabled)')], 'failed 5.2.1'],
    ['capitals', [group('FAILED', '5.1.1')], 'failed 5.1.1'],
    [
      'what the other server said, where the status says nothing',
      [group('failed', '5.0.0', 'smtp; 550-5.1.1 no\n 550 5.1.1 such')],
      'failed 5.1.1',
    ],
    ['the status, where it says something', [group('failed', '5.7.1', 'smtp; 550 5.1.1 no')], 'failed 5.7.1'],
    ['no status at all', [group('failed', '5.0.0', 'smtp; 550 no such user')], 'failed 5.0.0'],
    ['two failures', [group('failed', '5.1.1'), group('failed', '5.7.1')], 'failed 5.1.1'],
    ['a failure for one of two', [group('failed', '5.1.1'), group('delivered', '2.0.0')], null],
    ['a failure and a delay', [group('failed', '5.1.1'), group('delayed', '4.0.0')], 'delayed 4.0.0'],
    ['fields without a colon', ['Action failed\nStatus 5.1.1'], null],
    ['an action that only begins so', [group('failedly', '5.1.1')], null],
  ])('reads %s', (_what, groups, expected) => {
    const read = status(...groups);
    expect(read && `${read.action} ${read.status}`).toBe(expected);
  });
});

/** A report as an attachment of somebody's letter. */
function forwarded(report: Buffer): Buffer {
  const head = `To: ${sentTo}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), report, Buffer.from('\r\n--b--\r\n')]);
}

function nested(depth: number): Buffer {
  const open = Array.from(
    { length: depth },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
  );
  const first = `Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n--r\r\n`;
  return Buffer.from(
    `${first}${open.join('')}Content-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
  );
}
