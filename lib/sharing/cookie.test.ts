import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { deriveKey } from '#lib/crypto/keys.ts';
import { provesSender, senderProof } from '#lib/sharing/cookie.ts';

const now = new Date('2026-11-23T15:35:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

test('a sender is known by every name of their mailbox, for 30 days, and nobody else by it', () => {
  const proof = senderProof('P.at@gmail.com', now);
  expect(provesSender(proof, 'pat+x@googlemail.com', later(30 * dayMs - 1))).toBe(true);
  expect(provesSender(proof, 'pat@gmail.com', later(30 * dayMs))).toBe(false);
  expect(provesSender(proof, 'kim@gmail.com', now)).toBe(false);
  expect(provesSender(undefined, 'pat@gmail.com', now)).toBe(false);
});

test('a cookie of the release before, signed for the address as it was typed, still holds', () => {
  const expiresMs = later(dayMs).getTime();
  const signed = JSON.stringify(['p.at@gmail.com', expiresMs]);
  const signature = createHmac('sha256', deriveKey('sharing-cookie')).update(signed).digest('base64url');
  const proof = `${expiresMs.toString(36)}.${signature}`;
  expect(provesSender(proof, 'P.at@gmail.com', now)).toBe(true);
  expect(provesSender(proof, 'kim@gmail.com', now)).toBe(false);
});
