import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import { askShare } from '#lib/sharing/ask-share.ts';
import { parseShare } from '#lib/sharing/input.ts';
import { composeMails } from '#lib/sharing/mails/templates.ts';
import { ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { shareFields } from '#lib/sharing/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';
import { publishTestStory } from '#testing/sharing/test-sharing.ts';

const database = testDatabase();
const start = new Date('2026-11-23T08:35:00Z');
let server: TestMailServer;
let transport: MailTransport;

beforeAll(async () => {
  server = await startMailServer();
  transport = smtpTransport(server.url, { name: 'Action News', address: 'share@news.example' });
});
afterAll(async () => {
  transport.close();
  await server.close();
});

const form = (fields: Readonly<Record<string, string | Blob>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '%0d%0a', '%0A', '\\r\\n', '\u0000', '\t', '\v', '\f'];
const headers = ['Bcc: eve@evil.example', 'Subject: Buy', 'Content-Type: text/html', '.', 'RCPT TO:<eve@evil.example>'];
const victims = ['kim@example.org', 'kim', '"kim"@example.org', 'kim@example.org>', '<kim@example.org', 'kim@'];
const separators = [',', ';', ' ', '>', '<', '|', '%', ':', '(', ')', '"', '\\', '@'];

/** A few hundred ways of talking a form into another header or recipient. */
const payloads = [
  ...victims.flatMap((victim) => breaks.flatMap((at) => headers.map((header) => `${victim}${at}${header}`))),
  ...victims.flatMap((victim) => separators.map((separator) => `${victim}${separator}eve@evil.example`)),
  ...separators.map((separator) => `kim${separator}@example.org`),
  '=?utf-8?q?kim=0d=0aBcc:eve@evil.example?=@example.org',
  '=?utf-8?b?a2ltQGV4YW1wbGUub3Jn?=',
  'kim@example.org\u202e',
  'kim@exam\u200bple.org',
  "kim'; drop table shares; --@example.org",
  '<script>alert(1)</script>@example.org',
];

it('gives no payload a header, a recipient or an error', async () => {
  const { db } = database.current();
  const story = await publishTestStory(db, start);
  let accepted = 0;
  for (const [index, payload] of payloads.entries()) {
    for (const field of [shareFields.sender, shareFields.recipient]) {
      const fields = { storyId: String(story.id), sender: 'pat@example.com', recipient: 'lee@example.org' };
      const parsed = parseShare(form({ ...fields, [field]: payload }));
      if (!parsed.ok) {
        expect(parsed.state).toMatchObject({ status: 'invalid', values: { [field]: expect.any(String) } });
        continue;
      }
      accepted += 1;
      const { sender, recipient } = parsed.input;
      // white space around an address is a slip of the hand; nothing else may have come through
      expect([sender, recipient].every((address) => /^[\w.+=&'~-]+@[\w.-]+$/.test(address))).toBe(true);
      const reader = { network: `net${index}`, sender: 'confirmed' } as const;
      await askShare(db, parsed.input, reader, start).catch((error: unknown) => {
        if (!(error instanceof ShareRefusedError)) throw error;
      });
    }
  }
  const paper = { name: 'Action News', url: 'https://news.example', postalAddress: '' };
  await deliverDueMail(db, transport, () => start, composeMails(paper));
  expect(payloads.length).toBeGreaterThan(400);
  expect(accepted).toBeLessThan(20);
  for (const mail of server.mails) {
    expect(mail.to).toHaveLength(1);
    expect(mail.raw).not.toContain('evil.example');
    expect(mail.parsed.headers.has('bcc')).toBe(false);
    expect(mail.parsed.headerLines.filter(({ key }) => key === 'to' || key === 'subject')).toHaveLength(2);
  }
});

it.each([
  ['nothing', {}],
  ['files', { storyId: '1', sender: new Blob(['x']), recipient: new Blob(['y']) }],
  ['a story that is no number', { storyId: '1 or 1=1', sender: 'pat@example.com', recipient: 'kim@example.org' }],
  ['a story that is too much', { storyId: '1e400', sender: 'pat@example.com', recipient: 'kim@example.org' }],
  ['a megabyte', { storyId: '1', sender: 'a'.repeat(1_000_000), recipient: 'b'.repeat(1_000_000) }],
])('answers %s with what is wrong and a bounded echo', (_what, fields) => {
  const parsed = parseShare(form(fields));
  expect(parsed.ok).toBe(false);
  if (parsed.ok || parsed.state.status === 'idle') throw new Error('it was accepted');
  expect(JSON.stringify(parsed.state).length).toBeLessThan(3_000);
});

it('gives back what was typed, and says what is wrong beside each field', () => {
  const parsed = parseShare(form({ storyId: '1', sender: ' pat at example ', recipient: '' }));
  expect(parsed).toMatchObject({
    ok: false,
    state: {
      status: 'invalid',
      values: { sender: ' pat at example ', recipient: '' },
      fieldErrors: { sender: 'unreadable', recipient: 'missing' },
    },
  });
});

it('refuses a story nobody knows, however large its number', async () => {
  const { db } = database.current();
  const addresses = { sender: 'pat@example.com', recipient: 'kim@example.org' };
  for (const storyId of [999_999, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1.5]) {
    const asked = askShare(db, { storyId, ...addresses }, { network: 'n', sender: 'unproven' }, start);
    await expect(asked).rejects.toMatchObject({ refusal: { code: 'storyGone' } });
  }
});

it('recognises a machine by the field people do not see', () => {
  const fields = { storyId: '1', sender: 'pat@example.com', recipient: 'kim@example.org' };
  expect(parseShare(form(fields))).toMatchObject({ ok: true, machine: false });
  expect(parseShare(form({ ...fields, [shareFields.honeypot]: 'x' }))).toMatchObject({ ok: true, machine: true });
});
