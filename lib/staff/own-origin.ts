import { env } from '#lib/env.ts';

/**
 * Does a request that changes something come from a page of ours? Browsers send `Origin` with every such request;
 * one without it is refused too. It must be the site's own address or the host that was asked.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const { origin: normalised, host, protocol } = new URL(origin);
  if (normalised === new URL(env().SITE_URL).origin) return true;
  return (protocol === 'http:' || protocol === 'https:') && host === headers.get('host');
}
