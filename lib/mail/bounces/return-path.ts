import { isSameSignature, keyedDigest } from '#lib/crypto/keyed-hash.ts';
import { domainOf } from '#lib/mail/transport/message-id.ts';

/** 64 bits of proof: enough against guessing by mail, and the local part stays within RFC 5321's 64 octets. */
const proofBytes = 8;

/** The outbox row's id without its hyphens, then the proof. Mail servers may write it in either case. */
const token = /\+([0-9a-f]{32})([0-9a-f]{16})@/gi;

/**
 * The address a mail's bounce goes to (VERP): it says by itself, and proves, which mail it was. Without a proof anybody
 * could have anybody suppressed by a made-up bounce. Only the mail's own way knows the address: unlike a Message-ID it
 * does not show in an answer.
 * @param bounceAddress `BOUNCE_ADDRESS`
 */
export function returnPathOf(id: string, bounceAddress: string): string {
  const local = bounceAddress.slice(0, bounceAddress.lastIndexOf('@'));
  return `${local}+${id.replaceAll('-', '')}${proofOf(id)}@${domainOf(bounceAddress)}`;
}

/** The outbox row's id in the first return path of ours that stands in the text; null if there is none. */
export function outboxIdInReturnPath(text: string): string | null {
  for (const [, digits = '', proof = ''] of text.matchAll(token)) {
    const id = digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    if (isSameSignature(Buffer.from(proof.toLowerCase()), Buffer.from(proofOf(id)))) return id;
  }
  return null;
}

function proofOf(id: string): string {
  return keyedDigest('sharing-hashes', 'return-path', id).subarray(0, proofBytes).toString('hex');
}
