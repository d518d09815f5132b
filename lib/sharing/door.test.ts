import { describe, expect, it } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { networkOf } from '#lib/sharing/client-network.ts';
import { provesSender, senderCookieOptions, senderProof } from '#lib/sharing/cookie.ts';
import { mailtoHref, sharingMode } from '#lib/sharing/mode.ts';

describe('the network of a client', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['203.0.113.7, 198.51.100.1', 'unknown'],
    ['<script>', 'unknown'],
  ])('of %j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the cookie of a known sender', () => {
  const now = new Date('2026-11-23T08:35:00Z');
  const proof = senderProof('Pat@example.com', now);

  it('proves the one address it was made for, for 30 days, without telling it', () => {
    expect(provesSender(proof, 'pat@example.com', now)).toBe(true);
    expect(provesSender(proof, 'kim@example.com', now)).toBe(false);
    expect(provesSender(proof, 'pat@example.com', new Date(now.getTime() + 29 * dayMs))).toBe(true);
    expect(provesSender(proof, 'pat@example.com', new Date(now.getTime() + 30 * dayMs))).toBe(false);
    expect(Buffer.from(proof, 'base64url').toString()).not.toContain('pat');
  });

  it('cannot be made up', () => {
    const [expires = '', signature = ''] = proof.split('.');
    const later = (Number.parseInt(expires, 36) + dayMs).toString(36);
    for (const forged of [undefined, '', '.', expires, `${later}.${signature}`, `${expires}.${'A'.repeat(43)}`]) {
      expect(provesSender(forged, 'pat@example.com', now)).toBe(false);
    }
  });

  it('is for the server’s eyes, and for HTTPS where the paper has it', () => {
    expect(senderCookieOptions('https://news.example')).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      secure: true,
    });
    expect(senderCookieOptions('http://localhost:3000')).toMatchObject({ secure: false });
  });
});

describe('how stories are emailed', () => {
  const demo = { SHARING: 'confirm', SMTP_URL: undefined, DEMO: '1', POSTAL_ADDRESS: undefined } as const;
  it.each([
    ['in the demo', demo, 'confirm'],
    ['switched off', { ...demo, SHARING: 'off' }, 'off'],
    ['with a mail server but no postal address', { ...demo, SMTP_URL: 'smtp://mail.example' }, 'mailto'],
    ['outside the demo without a postal address', { ...demo, DEMO: '0' }, 'mailto'],
    ['outside the demo with one', { ...demo, DEMO: '0', POSTAL_ADDRESS: '1 Centre Street' }, 'confirm'],
    ['at once, where the operator wants it', { ...demo, SHARING: 'direct' }, 'direct'],
  ] as const)('%s', (_when, env, mode) => {
    expect(sharingMode(env)).toEqual({ mode, reason: expect.stringMatching(/\.$/) });
  });

  it('makes a mailto link that carries the story whole', () => {
    const href = mailtoHref({ headline: 'Tea & “cake” #1?', url: 'https://news.example/story/tea-1' });
    const url = new URL(href);
    expect(url.searchParams.get('subject')).toBe('Tea & “cake” #1?');
    expect(url.searchParams.get('body')).toContain('https://news.example/story/tea-1');
  });
});
