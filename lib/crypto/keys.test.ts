import { expect, it } from 'vitest';
import { deriveKey, secretFingerprint } from '#lib/crypto/keys.ts';
import { provideEnv } from '#lib/env.ts';

const secret = 'a secret of an installation, for tests';

it('derives the same key for a purpose wherever the secret is the same', () => {
  provideEnv({ PORTAL_SECRET: secret });
  expect(deriveKey('sharing-addresses').toString('hex')).toBe(
    'd2cef5bc0ab932f979670a01ea385f6caa26ad79984c0ee8c0fe9e93e3fe8e7a',
  );
  expect(secretFingerprint()).toBe('500d25342cec552d');
});

it('derives another key for another purpose, and for another secret', () => {
  provideEnv({ PORTAL_SECRET: secret });
  const keys = [deriveKey('sharing-addresses'), deriveKey('sharing-hashes')];
  provideEnv({ PORTAL_SECRET: `${secret}!` });
  keys.push(deriveKey('sharing-addresses'));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3);
});
