import { domainToASCII } from 'node:url';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { now, secondMs } from '#lib/clock.ts';
import type { Verification } from '#lib/webmail/types.ts';
import { askForKeys, type ResolveTxt, resolveTxt } from '#lib/webmail/verifying/ask-for-keys.ts';
import { readVerifiableMail, type VerifiableMail } from '#lib/webmail/verifying/verifiable-mail.ts';

type VerifyOptions = {
  /** When the mail came: a signature that had run out by then counts for nothing. */
  receivedAt?: Date;
  /** For all keys of a mail together; default 5 s. */
  timeoutMs?: number;
};

type Verified = Awaited<ReturnType<typeof dkimVerify>>;
type Signature = Verified['results'][number];

/**
 * Tells whether the one domain in `From` signed a mail (DKIM, RFC 6376), from its bytes as they came. What the mail
 * says about that itself (`Authentication-Results`, ARC) is not looked at.
 *
 * All that leaves this machine are questions for the TXT records of `<selector>._domainkey.<domain>`.
 * @returns `verified` with the domain that signed, in small letters and as DNS has it (`xn--…`): the sender's own, or
 *   another one of the same organisation
 */
export async function verifySender(
  raw: Buffer,
  resolve: ResolveTxt = resolveTxt,
  { receivedAt = now(), timeoutMs = 5 * secondMs }: VerifyOptions = {},
): Promise<Verification> {
  const mail = readVerifiableMail(raw);
  if (mail.signatureCount === 0) return unverified('unsigned');
  if (!mail.isSound) return unverified('broken');
  const keys = askForKeys(resolve, timeoutMs);
  try {
    const options = { resolver: keys.resolver, curTime: receivedAt, strict: true };
    return judge(await dkimVerify(mail.bytes, options), mail);
  } finally {
    keys.close();
  }
}

function judge(
  { results, headerFrom, fromFields }: Verified,
  { author, hasSubject }: Pick<VerifiableMail, 'author' | 'hasSubject'>,
): Verification {
  const [address, ...others] = headerFrom;
  if (fromFields !== 1 || others.length > 0 || !address || address !== author) return unverified('misaligned');
  // a signature that failed, or could not be looked at, may be called aligned as well
  const aligned = results.filter(({ status }) => status.aligned);
  const good = aligned.find((signature) => isGood(signature, hasSubject));
  if (good?.signingDomain) return { kind: 'verified', domain: toAsciiDomain(good.signingDomain) };
  if (aligned.length === 0) return unverified('misaligned');
  return unverified(aligned.some(({ status }) => status.result === 'temperror') ? 'noAnswer' : 'broken');
}

/**
 * Whether a signature holds for all that is read: the whole body (after `l=` bytes anybody may add more), and the
 * subject. A domain that only tries its keys out (`t=y`) has not signed anything (RFC 6376, 3.6.1).
 */
function isGood({ status, signingHeaders, canonBodyLengthLimited }: Signature, hasSubject: boolean): boolean {
  const signed = signingHeaders?.keys.toLowerCase().split(': ') ?? [];
  const holds = status.result === 'pass' && !status.testing && canonBodyLengthLimited === false;
  return holds && (!hasSubject || signed.includes('subject'));
}

const toAsciiDomain = (domain: string) => domainToASCII(domain) || domain.toLowerCase();

const unverified = (because: Extract<Verification, { kind: 'unverified' }>['because']): Verification => ({
  kind: 'unverified',
  because,
});
