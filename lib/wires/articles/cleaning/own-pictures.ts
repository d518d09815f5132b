import ipaddr from 'ipaddr.js';
import type { ForeignPart } from '#lib/foreign-html/types.ts';

/**
 * Parts without the same picture again, and without pictures of a machine's own network. The guard at the way out
 * refuses those too; here they are no picture of the story. A supplier on such a network shows its own.
 */
export function withOwnPictures(parts: readonly ForeignPart[], pageUrl: string | null): ForeignPart[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    if (part.kind === 'block') return true;
    const { src } = part.picture;
    if (seen.has(src) || !isPublicPicture(src, pageUrl)) return false;
    seen.add(src);
    return true;
  });
}

export function isPublicPicture(src: string, pageUrl: string | null): boolean {
  const url = URL.parse(src);
  if (url === null) return false;
  return !isPrivate(url.hostname) || (pageUrl !== null && URL.parse(pageUrl)?.origin === url.origin);
}

/** The address of a URL, which writes every notation of a number as one. */
function isPrivate(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (/(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/.test(name)) return true;
  return /^[\d.]+$|:/.test(name) && ipaddr.isValid(name) && ipaddr.process(name).range() !== 'unicast';
}
