import { describe, expect, it } from 'vitest';
import { verifySender } from '#lib/webmail/verifying/verify-sender.ts';
import { keyRecord, signMail, stubDns } from '#testing/webmail/signed-mail.ts';

const receivedAt = new Date('2026-11-23T08:35:00Z');
const release = `From: Press office <press@city.test>
To: news@paper.test
Subject: New crossing at the mill
Date: Mon, 23 Nov 2026 08:00:00 +0000
Message-ID: <crossing@city.test>
Content-Type: text/plain; charset=utf-8

The crossing opens on Friday.
`;
const records = {
  's1._domainkey.city.test': keyRecord('rsa'),
  's1._domainkey.press.city.test': keyRecord('rsa'),
  's1._domainkey.bulk.test': keyRecord('rsa'),
};
const verified = { kind: 'verified', domain: 'city.test' };
const unverified = (because: string) => ({ kind: 'unverified', because });

const verify = (mail: string, dns = stubDns(records)) => verifySender(Buffer.from(mail), dns.resolve, { receivedAt });
const ofCity = { domain: 'city.test' };

describe('a sender is verified', () => {
  it.each([
    ['by their own domain', ofCity],
    ['by a key of another kind', { ...ofCity, key: 'ed25519' } as const],
    ['by a domain of the same organisation', { domain: 'press.city.test' }],
    ['however the signature counts spaces', { ...ofCity, canonicalization: 'simple/simple' }],
    ['until it runs out', { ...ofCity, expires: new Date(receivedAt.getTime() + 1_000) }],
  ])('%s', async (_how, signing) => {
    const mail = await signMail(release, signing);
    const dns = stubDns({ ...records, ...('key' in signing && { 's1._domainkey.city.test': keyRecord('ed25519') }) });
    expect(await verify(mail, dns)).toEqual({ kind: 'verified', domain: signing.domain });
    expect(dns.asked).toEqual([`s1._domainkey.${signing.domain}`]);
  });

  it('by one signature of several', async () => {
    const mail = await signMail(release, { domain: 'bulk.test' }, ofCity, { ...ofCity, selector: 'lost' });
    expect(await verify(mail)).toEqual(verified);
  });

  it('whatever was put on top on its way, and however its lines end', async () => {
    const mail = await signMail(release, ofCity);
    const received = `Received: from city.test\r\n by mx.paper.test; Mon, 23 Nov 2026 08:00:05 +0000\r\n${mail}`;
    expect(await verify(received)).toEqual(verified);
    expect(await verify(received.replaceAll('\r\n', '\n'))).toEqual(verified);
  });

  it.each([
    ['written as it is read', 'zürich.test'],
    ['written as DNS has it', 'xn--zrich-kva.test'],
  ])('with a domain of other letters, %s', async (_how, domain) => {
    const mail = await signMail(release.replace('city.test>', `${domain}>`), { domain: 'xn--zrich-kva.test' });
    const dns = stubDns({ 's1._domainkey.xn--zrich-kva.test': keyRecord('rsa') });
    expect(await verify(mail, dns)).toEqual({ kind: 'verified', domain: 'xn--zrich-kva.test' });
  });
});

describe('a sender is not verified', () => {
  it('when nobody signed, whatever the mail says of itself', async () => {
    const said = 'mx.paper.test; dkim=pass header.d=city.test';
    const forged = `Authentication-Results: ${said}\nARC-Authentication-Results: i=1; ${said}\n${release}`;
    const dns = stubDns(records);
    expect(await verify(release, dns)).toEqual(unverified('unsigned'));
    expect(await verify(forged, dns)).toEqual(unverified('unsigned'));
    expect(dns.asked).toEqual([]);
  });

  it('when another domain signed', async () => {
    const misaligned = unverified('misaligned');
    expect(await verify(await signMail(release, { domain: 'bulk.test' }))).toEqual(misaligned);
    const neighbour = release.replace('city.test>', 'city.test.bulk.test>');
    expect(await verify(await signMail(neighbour, ofCity))).toEqual(misaligned);
  });

  it.each([
    ['its words', 'on Friday', 'on Sunday'],
    ['its subject', 'Subject: New', 'Subject: No new'],
    ['its sender', 'press@city.test', 'mayor@city.test'],
    ['what it has at its end', 'Friday.\r\n', 'Friday.\r\nBuy now.\r\n'],
    ['its subject, by a second one', 'Subject: New', 'Subject: Buy\r\nSubject: New'],
    ['its kind, by a second one', 'Content-Type:', 'Content-Type: text/html\r\nContent-Type:'],
    ['its sender, in a line that some readers see', 'Date:', 'X-Note: a\rFrom: mayor@city.test\r\nDate:'],
    ['a line that belongs to nothing', 'Date:', 'Mayor\r\nDate:'],
  ])('when somebody changed %s', async (_what, genuine, forged) => {
    const mail = await signMail(release, ofCity);
    const changed = mail.replace(genuine, forged);
    expect(changed).not.toBe(mail);
    expect(await verify(changed)).toEqual(unverified('broken'));
  });

  it.each([
    ['leaves its end to others (l=)', { maxBodyLength: 10 }],
    ['leaves all of it to others', { maxBodyLength: 0 }],
    ['leaves the subject to others', { headerList: 'from:to:date' }],
    ['has run out', { expires: new Date(receivedAt.getTime() - 1_000) }],
    ['is of an old kind', { algorithm: 'rsa-sha1' }],
    ['is of another key than DNS has', { key: 'another' } as const],
    ['has no key in DNS', { selector: 'lost' }],
  ])('when the signature %s', async (_what, signing) => {
    expect(await verify(await signMail(release, { ...ofCity, ...signing }))).toEqual(unverified('broken'));
  });

  it.each([
    ['too short', keyRecord('short'), 'short'],
    ['withdrawn', 'v=DKIM1; k=rsa; p=', 'rsa'],
    ['being tried out', keyRecord('rsa', ' t=y;'), 'rsa'],
    ['for other services', keyRecord('rsa', ' s=tlsrpt;'), 'rsa'],
    ['no key', 'hello', 'rsa'],
  ] as const)('when the key is %s', async (_what, record, key) => {
    const dns = stubDns({ 's1._domainkey.city.test': record });
    expect(await verify(await signMail(release, { ...ofCity, key }), dns)).toEqual(unverified('broken'));
  });

  it.each([
    ['several senders', 'From: press@city.test, mayor@city.test'],
    ['several From', 'From: press@city.test\nFrom: mayor@city.test'],
    ['one that is another once it is decoded', 'From: =?utf-8?q?mayor=40bank.test=2C?= <press@city.test>'],
  ])('when it has %s', async (_what, from) => {
    const mail = await signMail(release, ofCity);
    const several = mail.replace(/From: .*(?=\r)/, from.replaceAll('\n', '\r\n'));
    const signedSo = await signMail(release.replace(/^From: .*/, from), ofCity);
    for (const each of [several, signedSo]) expect((await verify(each)).kind).toBe('unverified');
  });

  it('when there is no sender', async () => {
    const mail = await signMail(release, ofCity);
    expect(await verify(mail.replace('From:', 'X-From:'))).toEqual(unverified('misaligned'));
  });

  it.each([
    ['more signatures', (mail: string) => mail.slice(0, mail.indexOf('From:')).repeat(30) + mail],
    ['more headers', (mail: string) => 'X-A: b\r\n'.repeat(5_000) + mail],
    ['longer headers', (mail: string) => `X-A: ${'b'.repeat(200_000)}\r\n${mail}`],
    ['longer lines', (mail: string) => mail + 'b'.repeat(200_000)],
    ['more lines', (mail: string) => mail + '\r\n'.repeat(1_000_001)],
  ])('when it has %s than anybody needs, and nobody is asked for a key', async (_what, grow) => {
    const dns = stubDns(records);
    expect((await verify(grow(await signMail(release, ofCity)), dns)).kind).toBe('unverified');
    expect(dns.asked).toEqual([]);
  });
});

describe('DNS', () => {
  it.each(['ESERVFAIL', 'ETIMEOUT', 'ECONNREFUSED'])(
    'that fails (%s) is told from a key that is not there',
    async (code) => {
      const mail = await signMail(release, ofCity);
      const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
      expect(await verifySender(Buffer.from(mail), resolve, { receivedAt })).toEqual(unverified('noAnswer'));
    },
  );

  it('that never answers ends the asking, for all keys together', async () => {
    const mail = await signMail(release, ofCity, { ...ofCity, selector: 's2' }, { ...ofCity, selector: 's3' });
    const signals: AbortSignal[] = [];
    const silent = (_name: string, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<never>(() => {});
    };
    const answer = await verifySender(Buffer.from(mail), silent, { receivedAt, timeoutMs: 20 });
    expect(answer).toEqual(unverified('noAnswer'));
    expect(signals[0]?.aborted).toBe(true);
  });

  it('is asked for keys of signatures, and of nothing else', async () => {
    const sealed = `ARC-Seal: i=1; a=rsa-sha256; cv=none; d=relay.test; s=arc; b=AAAA\r
ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=relay.test; s=arc; h=from:subject; bh=AAAA; b=AAAA\r
ARC-Authentication-Results: i=1; mx.relay.test; dkim=pass\r
`;
    const dns = stubDns(records);
    expect(await verify(sealed + (await signMail(release, ofCity)), dns)).toEqual(verified);
    expect(dns.asked).toEqual(['s1._domainkey.city.test']);
  });

  it.each(['x'.repeat(64), 'a..b', `${'long.'.repeat(60)}end`])(
    'is not asked for a name that cannot be',
    async (selector) => {
      const mail = (await signMail(release, ofCity)).replace('s=s1;', `s=${selector};`);
      const dns = stubDns(records);
      expect(await verify(mail, dns)).toEqual(unverified('broken'));
      expect(dns.asked).toEqual([]);
    },
  );
});
