import { expect, it } from 'vitest';
import { seal, sealBytes, unseal, unsealBytes } from '#lib/crypto/seal.ts';

it('opens what was sealed for the same place, and nothing else', () => {
  const sealed = seal('pat@example.com', 'share:1');
  expect(sealed).not.toContain('pat');
  expect(unseal(sealed, 'share:1')).toBe('pat@example.com');
  expect(unseal(sealed, 'share:2')).toBeNull();
  expect(unseal(`${sealed.slice(0, -2)}AA`, 'share:1')).toBeNull();
  expect(unseal('', 'share:1')).toBeNull();
  expect(unseal('not sealed at all, but long enough to be tried', 'share:1')).toBeNull();
});

it('seals the same text differently each time', () => {
  expect(seal('pat@example.com', 'share:1')).not.toBe(seal('pat@example.com', 'share:1'));
});

it('keeps what is sealed for different purposes apart', () => {
  const sealed = seal('pat@example.com', 'message:1', 'sources-mail');
  expect(unseal(sealed, 'message:1', 'sources-mail')).toBe('pat@example.com');
  expect(unseal(sealed, 'message:1')).toBeNull();
});

it('seals bytes, none included', () => {
  for (const bytes of [Buffer.from([0, 255, 128]), Buffer.alloc(0)]) {
    const sealed = sealBytes(bytes, 'file', 'sources-mail');
    expect(unsealBytes(sealed, 'file', 'sources-mail')).toEqual(bytes);
    expect(unsealBytes(sealed, 'another', 'sources-mail')).toBeNull();
  }
});
