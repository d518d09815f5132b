import { readLink } from '#lib/foreign-html/links/links.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import { type ForeignElement, textBelow } from '#lib/foreign-html/trees/tree.ts';

/** Where the words of an element lead, as its markup writes it; null for nowhere. A link that is refused is said. */
export function readHref(written: string, element: ForeignElement, reading: Reading): string | null {
  const link = readLink(written, reading.baseUrl);
  if (link.kind === 'link') return link.href;
  if (link.kind === 'refused' && /\S/.test(textBelow(element))) reading.leaveOut(link.because);
  return null;
}
