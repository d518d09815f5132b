import { withoutTracking } from '#lib/foreign-html/links/tracking.ts';

/** An address as addresses are compared: without scheme, fragment and what only tells where a reader came from. */
export function bareAddress(address: string): string {
  const parsed = URL.parse(address);
  if (!parsed) return address;
  const url = new URL(withoutTracking(parsed));
  url.hash = '';
  return url.href.slice(url.protocol.length);
}

/** The same without any parameter: those of pictures are sizes and dates. */
export function barePath(address: string): string {
  return bareAddress(address).replace(/\?.*$/, '');
}
