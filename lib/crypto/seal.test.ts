import { expect, it } from 'vitest';
import { seal, sealerFor, unseal } from '#lib/crypto/seal.ts';

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
  const sources = sealerFor('sources-mail');
  const sealed = sources.seal('pat@example.com', 'message:1');
  expect(sources.unseal(sealed, 'message:1')).toBe('pat@example.com');
  expect(sealerFor('sources-mail').unseal(sealed, 'message:1')).toBe('pat@example.com');
  expect(unseal(sealed, 'message:1')).toBeNull();
});

it('seals bytes, none included', () => {
  const { sealBytes, unsealBytes } = sealerFor('sources-mail');
  for (const bytes of [Buffer.from([0, 255, 128]), Buffer.alloc(0)]) {
    const sealed = sealBytes(bytes, 'file');
    expect(unsealBytes(sealed, 'file')).toEqual(bytes);
    expect(unsealBytes(sealed, 'another')).toBeNull();
  }
});
