import { domainToASCII } from 'node:url';
import { isSameHouse } from '#lib/webmail/reading/senders/look-of-domain.ts';
import type { MailAddress, Verification } from '#lib/webmail/types.ts';

/**
 * A verification for the sender that is shown. It was found by another reading of `From`; should the two ever differ, a
 * mail would be shown as one domain's and verified as another's.
 */
export function verifiedSender(verification: Verification, from: MailAddress | null): Verification {
  if (verification.kind !== 'verified') return verification;
  const shown = domainToASCII(from?.address.split('@').at(-1) ?? '');
  const { domain } = verification;
  const isAligned = shown === domain || shown.endsWith(`.${domain}`) || domain.endsWith(`.${shown}`);
  const isItsOwn = shown !== '' && (isAligned || isSameHouse(shown, domain));
  return isItsOwn ? verification : { kind: 'unverified', because: 'misaligned' };
}
