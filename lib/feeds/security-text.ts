import { addressOf } from '#lib/addresses/address-of.ts';
import { dayMs } from '#lib/clock.ts';

const validDays = 180;

/**
 * `/.well-known/security.txt` (RFC 9116). It expires half a year from today's beginning, so that it is the same all day.
 * @param contact an address: https or mailto
 * @param languages BCP 47, the editions'
 */
export function securityText(siteUrl: string, contact: string, languages: readonly string[], now: Date): string {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  return [
    `Contact: ${contact}`,
    `Expires: ${new Date(today + validDays * dayMs).toISOString()}`,
    `Preferred-Languages: ${[...new Set(languages)].join(', ') || 'en'}`,
    `Canonical: ${siteUrl}${addressOf('securityText')}`,
    '',
  ].join('\n');
}
