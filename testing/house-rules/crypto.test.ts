import { describe, expect, test } from 'vitest';
import { houseFiles, isTest, readSource, withoutComments } from '#testing/house-rules/sources.ts';

/*
 * Only lib/crypto derives keys, encrypts, signs and compares signatures: so each key has one purpose, no two lists of
 * parts hash alike, and signatures are compared in constant time. Plain digests are free to every room.
 */

const byHand = /\b(?:create(?:Hmac|Cipheriv|Decipheriv)|hkdf(?:Sync)?|pbkdf2(?:Sync)?|timingSafeEqual)\b/;

const breaches = (file: string, source: string) =>
  file.startsWith('lib/') && !file.startsWith('lib/crypto/') && !isTest(file) && byHand.test(withoutComments(source))
    ? [`${file} does what lib/crypto does`]
    : [];

test('only lib/crypto encrypts and signs', () => {
  expect(houseFiles().flatMap((file) => breaches(file, readSource(file)))).toEqual([]);
});

describe('a breach is seen:', () => {
  test.each([
    ['a signature', "createHmac('sha256', key).update(text).digest()"],
    ['encryption', "createCipheriv('aes-256-gcm', key, nonce)"],
    ['a key', "hkdfSync('sha256', secret, salt, purpose, 32)"],
    ['a comparison', 'if (timingSafeEqual(given, right)) return id;'],
  ])('%s', (_name, source) => expect(breaches('lib/sharing/x.ts', source)).toHaveLength(1));

  test.each([
    ['a digest', 'lib/sharing/x.ts', "createHash('sha256').update(bytes).digest()"],
    ['a test that recomputes one', 'lib/sharing/x.test.ts', "createHmac('sha256', key)"],
    ['the room itself', 'lib/crypto/x.ts', "createHmac('sha256', key)"],
  ])('but not %s', (_name, file, source) => expect(breaches(file, source)).toEqual([]));
});
