import { expect, test } from 'vitest';
import { verifiedSender } from '#lib/webmail/reading/senders/verified-sender.ts';

const verified = { kind: 'verified', domain: 'mill.test' } as const;
const from = (address: string) => ({ name: '', address });

test.each([
  ['the domain itself', 'ann@mill.test'],
  ['in capitals', 'ann@MILL.test'],
  ['one below it', 'ann@press.mill.test'],
])('a sender of %s is verified', (_name, address) => expect(verifiedSender(verified, from(address))).toEqual(verified));

test('a sender is verified by a domain below theirs, and by a sister of it', () => {
  const below = { kind: 'verified', domain: 'post.mill.test' } as const;
  expect(verifiedSender(below, from('ann@mill.test'))).toEqual(below);
  expect(verifiedSender(below, from('ann@press.mill.test'))).toEqual(below);
});

test.each([
  ['another domain', from('ann@other.test')],
  ['one that ends alike', from('ann@sawmill.test')],
  ['no domain', from('')],
  ['nobody', null],
])('a sender of %s is not', (_name, sender) => {
  expect(verifiedSender(verified, sender)).toEqual({ kind: 'unverified', because: 'misaligned' });
});

test('what was not verified stays so', () => {
  const unsigned = { kind: 'unverified', because: 'unsigned' } as const;
  expect(verifiedSender(unsigned, from('ann@mill.test'))).toEqual(unsigned);
});
