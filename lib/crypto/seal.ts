import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey, type KeyPurpose } from '#lib/crypto/keys.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** What something is sealed for. Each has a key of its own, so that nothing opens for another purpose. */
export type SealPurpose = Extract<KeyPurpose, 'sharing-addresses' | 'sources-mail' | 'imap-passwords'>;

/**
 * Encrypts a short text (AES-256-GCM) with a key that is not in the database.
 * @param place where the text will be kept, such as `share:<id>`; it can only be opened for the same place
 * @returns base64url
 */
export function seal(text: string, place: string): string {
  return sealerFor('sharing-addresses').seal(text, place);
}

/** Opens what `seal` made for the same place; null if it is anything else, or of another installation. */
export function unseal(sealed: string, place: string): string | null {
  return sealerFor('sharing-addresses').unseal(sealed, place);
}

/** The same for a purpose, of texts and of bytes: the nonce, the tag and what is encrypted. */
export interface Sealer {
  seal(text: string, place: string): string;
  unseal(sealed: string, place: string): string | null;
  sealBytes(bytes: Uint8Array, place: string): Buffer;
  unsealBytes(bytes: Buffer, place: string): Buffer | null;
}

/** Derives its key once, when it is first used: that takes longer than to open a line of a list. */
export function sealerFor(purpose: SealPurpose): Sealer {
  let derived: Buffer | undefined;
  const key = () => {
    derived ??= deriveKey(purpose);
    return derived;
  };
  const sealBytes: Sealer['sealBytes'] = (bytes, place) => encrypt(key(), bytes, place);
  const unsealBytes: Sealer['unsealBytes'] = (bytes, place) => decrypt(key(), bytes, place);
  return {
    sealBytes,
    unsealBytes,
    seal: (text, place) => sealBytes(Buffer.from(text), place).toString('base64url'),
    unseal: (sealed, place) => unsealBytes(Buffer.from(sealed, 'base64url'), place)?.toString('utf8') ?? null,
  };
}

function encrypt(key: Buffer, bytes: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function decrypt(key: Buffer, bytes: Buffer, place: string): Buffer | null {
  if (bytes.length < nonceBytes + tagBytes) return null;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    // a wrong key, place or byte: GCM says only that it does not open
    return null;
  }
}
