import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey, type KeyPurpose } from '#lib/crypto/keys.ts';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a short text (AES-256-GCM) with a key that is not in the database.
 * @param place where the text will be kept, such as `share:<id>`; it can only be opened for the same place
 * @param purpose whose key
 * @returns base64url
 */
export function seal(text: string, place: string, purpose: KeyPurpose = 'sharing-addresses'): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(purpose), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens what `seal` made for the same place; null if it is anything else, or of another installation. */
export function unseal(sealed: string, place: string, purpose: KeyPurpose = 'sharing-addresses'): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(purpose), nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    // a wrong key, place or byte: GCM says only that it does not open
    return null;
  }
}
