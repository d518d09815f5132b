import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, type KeyPurpose } from '#lib/crypto/keys.ts';

/**
 * A keyed hash (HMAC-SHA-256), useless without the portal's secret.
 * @param purpose whose key; what shares one tells its hashes apart by their first part
 * @returns base64url
 */
export function keyedHash(purpose: KeyPurpose, ...parts: readonly (string | number)[]): string {
  return keyedDigest(purpose, ...parts).toString('base64url');
}

/** The 32 bytes of a keyed hash, for a signature that is shortened or written in another way. */
export function keyedDigest(purpose: KeyPurpose, ...parts: readonly (string | number)[]): Buffer {
  // JSON, so that no two lists of parts read the same
  return createHmac('sha256', deriveKey(purpose)).update(JSON.stringify(parts)).digest();
}

/** Compares in constant time, so that the time an answer takes gives no byte of the right signature away. */
export function isSameSignature(given: Uint8Array, right: Uint8Array): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}
