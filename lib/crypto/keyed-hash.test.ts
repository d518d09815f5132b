import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSameSignature, keyedDigest, keyedHash } from '#lib/crypto/keyed-hash.ts';
import { deriveKey } from '#lib/crypto/keys.ts';

it('keeps hashes of different purposes and parts apart', () => {
  const hashes = [
    keyedHash('sharing-hashes', 'a', 'b', 'c'),
    keyedHash('sharing-hashes', 'a', 'bc'),
    keyedHash('sharing-hashes', 'ab', 'c'),
    keyedHash('sharing-hashes', 'a', 'c', 'b'),
    keyedHash('signing-in', 'a', 'b', 'c'),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

it('is the HMAC of the JSON of its parts, as it stands in databases and cookies', () => {
  const digest = createHmac('sha256', deriveKey('sharing-cookie')).update('["pat@example.com",7]').digest();
  expect(keyedDigest('sharing-cookie', 'pat@example.com', 7)).toEqual(digest);
  expect(keyedHash('sharing-cookie', 'pat@example.com', 7)).toBe(digest.toString('base64url'));
});

it('takes a signature for the right one only if every byte is', () => {
  const right = keyedDigest('signing-in', 'a');
  expect(isSameSignature(Buffer.from(right), right)).toBe(true);
  expect(isSameSignature(keyedDigest('signing-in', 'b'), right)).toBe(false);
  expect(isSameSignature(right.subarray(1), right)).toBe(false);
  expect(isSameSignature(Buffer.alloc(0), right)).toBe(false);
});
