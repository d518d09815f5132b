import { parseTarget } from '#lib/fetching/target.ts';

/** Where a picture is: https, of a public host; null for anything else. http is made https. */
export function pictureUrl(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  try {
    const { url, hostname } = parseTarget(value.trim().replace(/^http:\/\//i, 'https://'), []);
    return url.protocol === 'https:' && hostname !== '' ? url.href : null;
  } catch {
    return null;
  }
}
