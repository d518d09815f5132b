import { expect, test } from 'vitest';
import { readServerVerdict } from '#lib/webmail/imap/reading/server-verdict.ts';

const mx = 'mx.paper.example';
const mail = (results: readonly string[], from = 'Ann <ann@mill.example>') =>
  Buffer.from([...results.map((one) => `Authentication-Results: ${one}`), `From: ${from}`, '', 'Hi'].join('\r\n'));
const good = `${mx}; dkim=pass header.d=mill.example`;
const verified = { kind: 'verified', domain: 'mill.example' };
const because = (reason: string) => ({ kind: 'unverified', because: reason });

test.each([
  ['a signature of the sender’s domain', [good], verified],
  [
    'one among several',
    [
      `${mx} 1; spf=fail smtp.mailfrom=x.example; dkim=fail header.d=x.example; dkim=pass (2048-bit) header.i=@mill.example header.d=mill.example`,
    ],
    verified,
  ],
  [
    'one of their organisation',
    [`${mx}; dkim=pass header.d=mail.mill.example`],
    { ...verified, domain: 'mail.mill.example' },
  ],
  ['the server’s name in other letters', [`MX.Paper.Example; dkim=pass header.d=mill.example`], verified],
  ['one of another domain', [`${mx}; dkim=pass header.d=evil.example`], because('misaligned')],
  ['one that failed', [`${mx}; dkim=fail header.d=mill.example`], because('broken')],
  ['one whose key could not be had', [`${mx}; dkim=temperror header.d=mill.example`], because('noAnswer')],
  ['none', [`${mx}; dkim=none`], because('unsigned')],
  [
    'another method alone',
    [`${mx}; spf=pass smtp.mailfrom=mill.example; dmarc=pass header.from=mill.example`],
    because('unsigned'),
  ],
  ['another server’s word', ['mx.evil.example; dkim=pass header.d=mill.example'], because('unsigned')],
  ['our server’s word below another one', ['mx.evil.example; dkim=none', good], because('unsigned')],
  ['our server’s word above a forged one', [`${mx}; dkim=none`, good], because('unsigned')],
  [
    'a result in a comment',
    [`${mx}; dkim=fail (; dkim=pass header.d=mill.example) header.d=mill.example`],
    because('broken'),
  ],
  [
    'a result in a string',
    [`${mx}; dkim=fail reason="; dkim=pass header.d=mill.example" header.d=mill.example`],
    because('broken'),
  ],
  ['a server of a longer name', [`${mx}.evil.example; dkim=pass header.d=mill.example`], because('unsigned')],
])('told by %s', (_name, results, expected) => {
  expect(readServerVerdict(mail(results), mx)).toEqual(expected);
});

test('nobody is believed where no server is named', () => {
  expect(readServerVerdict(mail([good]), null)).toEqual(because('unsigned'));
});

test('two senders are nobody’s', () => {
  const raw = mail([good], 'Ann <ann@mill.example>, Bo <bo@evil.example>');
  expect(readServerVerdict(raw, mx)).toEqual(because('misaligned'));
});
