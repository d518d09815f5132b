import { dayMs } from '#lib/clock.ts';
import { isSameSignature, keyedDigest } from '#lib/crypto/keyed-hash.ts';
import { mailboxOf } from '#lib/mail/mailbox.ts';

export const senderCookie = 'an_sender';
const validForMs = 30 * dayMs;

/**
 * The cookie of a browser whose reader has proven that an address is theirs: a date and a signature over date and
 * address. It proves an address that is typed again and cannot be read back into one.
 */
export function senderProof(sender: string, now: Date): string {
  const expiresMs = now.getTime() + validForMs;
  return `${expiresMs.toString(36)}.${signature(mailboxOf(sender), expiresMs).toString('base64url')}`;
}

/** Does the cookie's value prove that the address is its reader's? */
export function provesSender(proof: string | undefined, sender: string, now: Date): boolean {
  const [, expires, given] = proof?.match(/^([0-9a-z]{1,11})\.([A-Za-z0-9_-]{43})$/) ?? [];
  if (!expires || !given) return false;
  const expiresMs = Number.parseInt(expires, 36);
  // those of the release before were signed for the address as it was typed
  const signed = [mailboxOf(sender), sender.toLowerCase()].map((mailbox) => signature(mailbox, expiresMs));
  const sent = Buffer.from(given, 'base64url');
  return expiresMs > now.getTime() && signed.some((each) => isSameSignature(sent, each));
}

/** How the cookie is set. */
export function senderCookieOptions(siteUrl: string) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteUrl.startsWith('https:'),
    path: '/',
    maxAge: validForMs / 1_000,
  } as const;
}

const signature = (mailbox: string, expiresMs: number) => keyedDigest('sharing-cookie', mailbox, expiresMs);
