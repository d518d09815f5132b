import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authenticate } from 'mailauth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DkimKey, findDkimKey, makeDkimKey } from '#lib/mail/transport/dkim-key.ts';
import { dkimRecord, dmarcRecord } from '#lib/mail/transport/dns-records.ts';
import type { OutgoingMail } from '#lib/mail/transport/outgoing.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import { type MailTransport, mailTransport } from '#lib/mail/transport/transport.ts';
import { type ReceivedMail, startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';

const from = { name: 'Action News', address: 'share@news.example' };
const sentAt = new Date('2026-11-23T08:35:00Z');
const onceMore = () => new AbortController().signal;

let dir: string;
let key: DkimKey;
const place = () => ({ DATA_DIR: dir, DKIM_KEY_FILE: undefined, DKIM_SELECTOR: 'news' });
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'action-news-dkim-'));
  key = await makeDkimKey(place());
});
afterAll(() => rm(dir, { recursive: true }));

let server: TestMailServer;
let transport: MailTransport;
beforeEach(async () => {
  server = await startMailServer();
  transport = smtpTransport(server.url, from, { dkim: key });
});
afterEach(async () => {
  transport.close();
  await server.close();
});

async function send(over: Partial<OutgoingMail> = {}, passGate = async () => {}): Promise<ReceivedMail> {
  const mail: OutgoingMail = {
    to: 'kim@example.com',
    replyTo: 'pat@example.com',
    subject: 'Zoë’s “storm” over Calgary',
    text: 'Zoë says  \n\n.\n..\nhi \t\n\n\n',
    html: '<p>Zoë says</p>\n.\n',
    unsubscribeUrl: `https://news.example/share/never/${'x'.repeat(120)}/one-click`,
    id: randomUUID(),
    owedAt: sentAt,
    sentAt,
    ...over,
  };
  await transport.send(mail, passGate, onceMore());
  const received = server.mails.at(-1);
  if (!received) throw new Error('nothing came');
  return received;
}

/** What a mailbox provider makes of it that finds these records in DNS. */
async function judge(raw: string) {
  const records = [dkimRecord(key, from.address), dmarcRecord(from.address)];
  const resolver = async (name: string, type: string) => {
    const found = records.filter((record) => record.name === name && type === 'TXT');
    if (found.length === 0) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return found.map(({ strings }) => strings);
  };
  const given = { resolver, disableArc: true, disableBimi: true, strict: true, sender: from.address, ip: '192.0.2.1' };
  const { dkim, dmarc } = await authenticate(raw, given);
  const [signature] = dkim.results;
  return {
    signatures: dkim.results.length,
    result: signature?.status.result,
    aligned: signature?.status.aligned,
    signed: signature?.signingHeaders?.keys.toLowerCase().split(/\s*:\s*/) ?? [],
    dmarc: dmarc ? dmarc.status.result : null,
  };
}

describe('a signed mail', () => {
  it('passes, aligned with the address it comes from, with both unsubscribe headers signed', async () => {
    const { raw } = await send();
    const verdict = await judge(raw);
    expect(verdict).toMatchObject({ signatures: 1, result: 'pass', aligned: 'news.example', dmarc: 'pass' });
    expect(verdict.signed).toEqual(
      expect.arrayContaining(
        'from to reply-to subject date message-id mime-version content-type auto-submitted list-unsubscribe list-unsubscribe-post'.split(
          ' ',
        ),
      ),
    );
  });

  it.each([
    ['its subject', /^Subject: /m, 'Subject: Re: '],
    ['its text', /^Zo=C3=AB says/m, 'Eve says'],
    ['where to unsubscribe', 'https://news.example/share/never', 'https://evil.example/share/never'],
    ['how to unsubscribe', 'List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Clicks'],
    ['whom to answer', 'pat@example.com', 'eve@example.com'],
  ])('fails when somebody changed %s on the way', async (_what, genuine, forged) => {
    const { raw } = await send();
    const changed = raw.replace(genuine, forged);
    expect(changed).not.toBe(raw);
    expect((await judge(changed)).result).not.toBe('pass');
  });

  it.each([
    'Storm\r\nBcc: eve@example.com',
    'Storm\nDKIM-Signature: v=1; d=evil.example',
    'Storm\u2028List-Unsubscribe: <https://evil.example>',
    `${'Storm '.repeat(200)}\r\n\r\n<script>`,
    '=?utf-8?B?RnJvbTogZXZl?=\r\nFrom: eve@example.com',
  ])('passes whatever the headline: %j', async (subject) => {
    const { raw, to, parsed } = await send({ subject });
    expect(await judge(raw)).toMatchObject({ signatures: 1, result: 'pass', dmarc: 'pass' });
    expect(to).toEqual(['kim@example.com']);
    expect(parsed.headerLines.filter((line) => /^(bcc|from|list-unsubscribe)$/.test(line.key))).toHaveLength(2);
  });

  it('goes unsigned without a key, and the log says so once', async () => {
    const warned: string[] = [];
    const env = { SMTP_URL: server.url, MAIL_FROM: from.address, SITE_NAME: from.name };
    const elsewhere = { ...place(), DKIM_KEY_FILE: join(dir, 'none.pem') };
    transport.close();
    transport = mailTransport({ ...env, ...elsewhere }, (line) => warned.push(line));
    expect((await send()).raw).not.toContain('DKIM-Signature');
    await send();
    expect(warned).toEqual([expect.stringContaining('none.pem, so mails go out unsigned')]);
    mailTransport({ ...env, ...place() }, (line) => warned.push(line)).close();
    mailTransport({ ...env, ...elsewhere, SMTP_URL: undefined }, (line) => warned.push(line)).close();
    expect(warned).toHaveLength(1);
  });
});

describe.each(['signed', 'unsigned'])('the gate of a %s mail', (kind) => {
  beforeEach(() => {
    if (kind === 'signed') return;
    transport.close();
    transport = smtpTransport(server.url, from);
  });

  it('opens after the recipient was taken and before the message is whole', async () => {
    const order: string[] = [];
    server.onRecipient = () => {
      order.push('recipient');
      return 'ok';
    };
    server.onMessage = () => {
      order.push('dot');
      return 'ok';
    };
    await send({}, async () => {
      order.push('gate');
    });
    expect(order).toEqual(['recipient', 'gate', 'dot']);
  });

  it('holds the final dot back for as long as it takes, and for good if it is shut', async () => {
    const shut = send({}, async () => {
      await new Promise(setImmediate);
      expect(server.mails).toHaveLength(0);
      throw new Error('shut');
    });
    await expect(shut).rejects.toThrow('shut');
    expect(server.mails).toHaveLength(0);
    await send();
    expect(server.mails).toHaveLength(1);
  });

  it.each([
    ['refuses', { code: 550, text: 'no' } as const],
    ['hangs up', 'hang up' as const],
  ])('is not asked when the server %s at the recipient', async (_what, answer) => {
    server.onRecipient = () => answer;
    let asked = 0;
    const sent = send({}, async () => {
      asked += 1;
    });
    await expect(sent).rejects.toThrow();
    expect(asked).toBe(0);
  });
});

describe('the key', () => {
  it('is made once, readable by its owner only, and two that make it at once agree', async () => {
    const fresh = { ...place(), DATA_DIR: join(dir, 'fresh') };
    expect(findDkimKey(fresh)).toBeNull();
    const made = await Promise.all([makeDkimKey(fresh), makeDkimKey(fresh)]);
    const again = await makeDkimKey(fresh);
    const records = [...made, again].map((each) => dkimRecord(each, from.address).value);
    expect(new Set(records).size).toBe(1);
    expect((await stat(join(fresh.DATA_DIR, 'dkim.pem'))).mode & 0o777).toBe(0o600);
  });

  it('fits DNS: strings of at most 255 bytes', () => {
    const { name, strings, value } = dkimRecord(key, 'share@NEWS.example');
    expect(name).toBe('news._domainkey.news.example');
    expect(strings.join('')).toBe(value);
    expect(strings.every((part) => part.length <= 255)).toBe(true);
    expect(strings).toHaveLength(2);
  });

  it('is refused when it is no RSA key, naming the file and nothing that is in it', async () => {
    const path = join(dir, 'damaged.pem');
    await writeFile(path, 'secret words');
    const find = () => findDkimKey({ ...place(), DKIM_KEY_FILE: path });
    expect(find).toThrow(/DKIM_KEY_FILE: .*damaged\.pem must be/);
    expect(find).not.toThrow(/secret words/);
  });
});
