import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey, type KeyPurpose } from '#lib/crypto/keys.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** What something is sealed for. Each has a key of its own, so that nothing opens for another purpose. */
export type SealPurpose = Extract<KeyPurpose, 'sharing-addresses' | 'sources-mail'>;

/**
 * Encrypts a short text (AES-256-GCM) with a key that is not in the database.
 * @param place where the text will be kept, such as `share:<id>`; it can only be opened for the same place
 * @returns base64url
 */
export function seal(text: string, place: string, purpose: SealPurpose = 'sharing-addresses'): string {
  return sealBytes(Buffer.from(text), place, purpose).toString('base64url');
}

/** Opens what `seal` made for the same place and purpose; null if it is anything else, or of another installation. */
export function unseal(sealed: string, place: string, purpose: SealPurpose = 'sharing-addresses'): string | null {
  return unsealBytes(Buffer.from(sealed, 'base64url'), place, purpose)?.toString('utf8') ?? null;
}

/** The same of bytes: the nonce, the tag and what is encrypted. */
export function sealBytes(bytes: Uint8Array, place: string, purpose: SealPurpose): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(purpose), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

export function unsealBytes(bytes: Buffer, place: string, purpose: SealPurpose): Buffer | null {
  if (bytes.length < nonceBytes + tagBytes) return null;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(purpose), nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    // a wrong key, place or byte: GCM says only that it does not open
    return null;
  }
}
