import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { DKIMSignOptions } from 'mailauth';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import type { ResolveTxt } from '#lib/webmail/verifying/ask-for-keys.ts';

/** Keys of domains, made once in a run of the tests. */
const privateKeys = {
  rsa: pem(generateKeyPairSync('rsa', { modulusLength: 2048 })),
  another: pem(generateKeyPairSync('rsa', { modulusLength: 2048 })),
  short: pem(generateKeyPairSync('rsa', { modulusLength: 512 })),
  ed25519: pem(generateKeyPairSync('ed25519')),
};
export type TestKey = keyof typeof privateKeys;

function pem({ privateKey }: ReturnType<typeof generateKeyPairSync>): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** What DNS says of a key. */
export function keyRecord(key: TestKey, flags = ''): string {
  const half = createPublicKey(privateKeys[key]);
  const der = half.export({ type: 'spki', format: 'der' });
  // RFC 8463, 4: the bare 32 bytes
  const [type, bytes] = key === 'ed25519' ? ['ed25519', der.subarray(-32)] : ['rsa', der];
  return `v=DKIM1; k=${type};${flags} p=${bytes.toString('base64')}`;
}

type Signing = { domain: string; selector?: string; key?: TestKey } & Partial<DKIMSignOptions>;

/** A mail with the signatures of these on top. */
export async function signMail(mail: string, ...signings: Signing[]): Promise<string> {
  const lines = mail.replaceAll('\n', '\r\n');
  const signatures = await Promise.all(signings.map((signing) => signatureOf(lines, signing)));
  return signatures.join('') + lines;
}

async function signatureOf(lines: string, { domain, selector = 's1', key = 'rsa', ...rest }: Signing): Promise<string> {
  const { expires, ...options } = rest;
  const { signatures, errors } = await dkimSign(lines, {
    signingDomain: domain,
    selector,
    privateKey: privateKeys[key],
    signTime: new Date('2026-11-23T08:00:00Z'),
    ...rest,
    signatureData: [{ signingDomain: domain, selector, privateKey: privateKeys[key], ...options }],
  });
  if (!signatures) throw new Error(`not signed: ${errors[0]?.err.message}`);
  return signatures;
}

/** DNS with these records alone; `asked` are the names it was asked for. */
export function stubDns(records: Readonly<Record<string, string>>): { resolve: ResolveTxt; asked: string[] } {
  const asked: string[] = [];
  const resolve = async (name: string) => {
    asked.push(name);
    const found = records[name];
    if (found === undefined) throw Object.assign(new Error(`no record of ${name}`), { code: 'ENOTFOUND' });
    return [found.match(/.{1,255}/g) ?? []];
  };
  return { resolve, asked };
}
