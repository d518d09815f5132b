const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Did a form come from the paper itself? A missing or `null` Origin is refused: every browser sends it with a POST
 * from a page with `Referrer-Policy: same-origin`. A paper on localhost is also itself under its numbers.
 */
export function isOwnOrigin(origin: string | undefined, siteUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const site = new URL(siteUrl);
  const from = new URL(origin);
  if (from.origin === site.origin) return true;
  return (
    loopback.has(site.hostname) &&
    loopback.has(from.hostname) &&
    from.port === site.port &&
    from.protocol === site.protocol
  );
}
