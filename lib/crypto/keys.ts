import { hkdfSync } from 'node:crypto';
import { env } from '#lib/env.ts';

/**
 * What a key is for. A key of one purpose says nothing about another's. The name goes into the key: under another one,
 * nothing opens that was sealed before.
 */
export type KeyPurpose =
  | 'sessions'
  | 'signing-in'
  | 'server-actions'
  | 'sharing-addresses'
  | 'sharing-hashes'
  | 'sharing-cookie'
  | 'taken-conditions'
  | 'sources-mail'
  | 'sources-hashes'
  | 'imap-passwords'
  | 'fingerprint';

/**
 * Derives a 32-byte key from `PORTAL_SECRET` (HKDF-SHA-256, RFC 5869), so that several copies which share the
 * secret share every key.
 * @throws if `PORTAL_SECRET` is not set; `npm start` always provides it.
 */
export function deriveKey(purpose: KeyPurpose): Buffer {
  const secret = env().PORTAL_SECRET;
  if (!secret) throw new Error('PORTAL_SECRET is not set');
  return Buffer.from(hkdfSync('sha256', secret, 'action-news', purpose, 32));
}

/** 64 bits that tell one `PORTAL_SECRET` from another and give nothing of it away. */
export function secretFingerprint(): string {
  return deriveKey('fingerprint').subarray(0, 8).toString('hex');
}
