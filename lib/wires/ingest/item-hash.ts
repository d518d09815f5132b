import { createHash } from 'node:crypto';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { bareAddress, barePath } from '#lib/wires/ingest/bare-address.ts';
import type { CleanItem } from '#lib/wires/types.ts';

/**
 * A hash of what a reader notices of an item. Dates, categories, white space, the way quotes are drawn, emphasis,
 * tracking and what cleaning took away are not in it: whatever differs in those alone is no new version.
 */
export function itemHash(item: CleanItem): string {
  const noticed = [
    plainQuotes(item.title),
    spaced(item.kind),
    item.authors.map(spaced),
    item.link === null ? null : barePath(item.link),
    item.pictures.map(({ url, caption, credit, alt }) => [barePath(url), spaced(caption), spaced(credit), spaced(alt)]),
    noticedParts(item.summary),
    noticedParts(item.content),
  ];
  return createHash('sha256').update(JSON.stringify(noticed)).digest('base64url');
}

/** White space as it is shown: none at the ends, one blank elsewhere, and nothing that takes no room. */
function spaced(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function plainQuotes(title: string): string {
  return spaced(title)
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"');
}

function noticedParts(parts: readonly ForeignPart[]): unknown[] {
  return parts
    .map((part) => {
      if (part.kind === 'block') return noticedIn(part.block);
      const { src, alt, caption, credit, href } = part.picture;
      return { src: barePath(src), href: href && bareAddress(href), words: [alt, caption, credit].map(spaced) };
    })
    .filter((part) => !isBlank(part));
}

/** Anything of a block: runs of text are one text, whatever their marks, and the addresses they lead to. */
function noticedIn(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return name === 'href' ? bareAddress(value) : spaced(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return isRuns(value) ? noticedRuns(value) : value.map((each) => noticedIn(each));
  const entries = Object.entries(value).filter(([key]) => key !== 'id');
  return Object.fromEntries(entries.map(([key, each]) => [key, noticedIn(each, key)]));
}

type Run = { text: string; href?: string };

function isRuns(values: readonly unknown[]): values is Run[] {
  return values.every(
    (value) => value !== null && typeof value === 'object' && 'text' in value && typeof value.text === 'string',
  );
}

function noticedRuns(runs: readonly Run[]): string[] {
  const addresses = runs.flatMap(({ href }) => (href === undefined ? [] : [bareAddress(href)]));
  // a link that was cut in two runs is one
  return [spaced(runs.map(({ text }) => text).join('')), ...addresses.filter((each, at) => each !== addresses[at - 1])];
}

/** A paragraph of nothing. */
function isBlank(part: unknown): boolean {
  return JSON.stringify(part) === '{"type":"paragraph","text":[""]}';
}
