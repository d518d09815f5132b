import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';

const selector = 'demo';
/** PKCS #8 of an Ed25519 key (RFC 8410), before its 32 bytes. */
const keyHead = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key that a domain of the demo's signs with, the same each time. It proves nothing outside the demo. */
function keyOf(domain: string): KeyObject {
  const seed = createHash('sha256').update(`the demo's ${domain}`).digest();
  return createPrivateKey({ key: Buffer.concat([keyHead, seed]), format: 'der', type: 'pkcs8' });
}

/** The mail as the mail server of a domain sends it. */
export async function signed(raw: Buffer, domain: string, at: Date): Promise<Buffer> {
  const privateKey = keyOf(domain).export({ format: 'pem', type: 'pkcs8' }).toString();
  const key = { signingDomain: domain, selector, privateKey };
  const { signatures, errors } = await dkimSign(raw, { ...key, signTime: at, signatureData: [key] });
  if (errors.length > 0) throw new Error(`the demo could not sign for ${domain}`);
  return Buffer.concat([Buffer.from(signatures), raw]);
}

/** What DNS would say of the demo's domains, which are in no DNS: their keys. */
export async function resolveDemoKey(name: string): Promise<string[][]> {
  const [, domain] = new RegExp(`^${selector}\\._domainkey\\.(.+)$`).exec(name) ?? [];
  if (!domain) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  const der = createPublicKey(keyOf(domain)).export({ format: 'der', type: 'spki' });
  return [[`v=DKIM1; k=ed25519; p=${der.subarray(-32).toString('base64')}`]];
}
