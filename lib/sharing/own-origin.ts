/**
 * Was a form sent from our own pages? Browsers say so in `Origin`; missing, `null` and foreign ones are refused.
 * @param siteUrl `SITE_URL`; when it names this machine, any name of this machine on the same port is our own
 */
export function isOwnOrigin(origin: string | null | undefined, siteUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const given = new URL(origin);
  const own = new URL(siteUrl);
  if (given.origin === own.origin) return true;
  return isLoopback(given) && isLoopback(own) && given.port === own.port && given.protocol === own.protocol;
}

const isLoopback = ({ hostname }: URL) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
