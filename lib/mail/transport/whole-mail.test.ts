import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authenticate } from 'mailauth';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { captureTransport } from '#lib/mail/transport/capture-transport.ts';
import { type DkimKey, makeDkimKey } from '#lib/mail/transport/dkim-key.ts';
import { dkimRecord } from '#lib/mail/transport/dns-records.ts';
import type { OutgoingMail } from '#lib/mail/transport/outgoing.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';

const paper = { name: 'Action News', address: 'share@news.example' };
const sentAt = new Date('2026-11-23T08:35:00Z');

let dir: string;
let key: DkimKey;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'action-news-whole-'));
  key = await makeDkimKey({ DATA_DIR: dir, DKIM_KEY_FILE: undefined, DKIM_SELECTOR: 'news' });
});
afterAll(() => rm(dir, { recursive: true }));

let server: TestMailServer;
let transport: MailTransport;
beforeEach(async () => {
  server = await startMailServer();
  transport = smtpTransport(server.url, paper, { dkim: key });
});
afterEach(async () => {
  transport.close();
  await server.close();
});

const lines = (from: string) => [
  `From: Kim <${from}>`,
  'To: ann@river.example, bo@mill.example',
  'Message-ID: <one@news.example>',
  'In-Reply-To: <other@river.example>',
  'Subject: The river',
  '',
  'Hello.',
  '.',
  '..',
  'From here on',
  '',
];

const whole = (from: string, to: string): OutgoingMail => ({
  to,
  from,
  raw: Buffer.from(lines(from).join('\r\n')),
  id: randomUUID(),
  owedAt: sentAt,
  sentAt,
});
const send = (outgoing: OutgoingMail, passGate = async () => {}) =>
  transport.send(outgoing, passGate, new AbortController().signal);

it('leaves byte for byte below its signature, to one person of those who are named in it', async () => {
  const mail = whole('kim@NEWS.example', 'bo@mill.example');
  await send(mail);
  const [received] = server.mails;
  expect([received?.from, received?.to]).toEqual(['kim@news.example', ['bo@mill.example']]);
  const raw = received?.raw ?? '';
  expect(raw.slice(raw.indexOf('From: '))).toBe(lines('kim@NEWS.example').join('\r\n'));
  const { dkim } = await authenticate(raw, {
    resolver: async () => [dkimRecord(key, paper.address).strings],
    disableArc: true,
    disableBimi: true,
    disableDmarc: true,
    ip: '192.0.2.1',
    sender: 'kim@news.example',
  });
  expect(dkim.results.map(({ status }) => status.result)).toEqual(['pass']);
  const signed = dkim.results[0]?.signingHeaders?.keys.toLowerCase() ?? '';
  expect(signed).toContain('in-reply-to');
});

it('is not signed for a domain that the key is not of', async () => {
  await send(whole('kim@elsewhere.example', 'bo@mill.example'));
  expect(server.mails[0]?.raw).toBe(lines('kim@elsewhere.example').join('\r\n'));
});

it('has a gate of its own for each recipient, though all have one Message-ID', async () => {
  const gates: string[] = [];
  const people = ['ann@river.example', 'bo@mill.example', 'cy@river.example', 'di@mill.example'];
  const shut = 'cy@river.example';
  const sent = people.map((to) =>
    send(whole('kim@news.example', to), async () => {
      gates.push(to);
      if (to === shut) throw new Error('shut');
    }),
  );
  const results = await Promise.allSettled(sent);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(gates.sort()).toEqual(people);
  expect(server.mails.map(({ to }) => to[0]).sort()).toEqual(people.filter((to) => to !== shut));
});

it('has a return path of its own for each recipient, where bounces have an address', async () => {
  transport.close();
  transport = smtpTransport(server.url, { ...paper, bounces: 'bounces@news.example' });
  const mails = ['ann@river.example', 'bo@mill.example'].map((to) => whole('kim@news.example', to));
  for (const mail of mails) await send(mail);
  const tokens = server.mails.map(({ from }) => from.slice(0, 'bounces+'.length + 32));
  expect(tokens).toEqual(mails.map(({ id }) => `bounces+${id.replaceAll('-', '')}`));
});

it('is captured as it is', async () => {
  const folder = join(dir, 'mail');
  const capture = captureTransport(folder, paper);
  await capture.send(whole('kim@news.example', 'bo@mill.example'), async () => {}, new AbortController().signal);
  const [name = ''] = await readdir(folder);
  expect(await readFile(join(folder, name), 'utf8')).toBe(lines('kim@news.example').join('\r\n'));
});

it('goes nowhere where the address is not one plain address', async () => {
  await expect(send(whole('kim@news.example', 'bo@mill.example, eve@mill.example'))).rejects.toThrow(
    /one plain address/,
  );
  expect(server.mails).toEqual([]);
});
