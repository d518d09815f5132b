import { type FeedFormat, feedFormats } from '#lib/feeds/types.ts';

/** The feeds of a page, for `<link rel="alternate">`: content type by address. */
export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>;

/** `/calgary/local` in `rss` is `/feeds/calgary/local.rss`. */
export function feedPath(pagePath: string, format: FeedFormat): string {
  return `/feeds${pagePath}.${format}`;
}

/** What a page's metadata says of its feeds, in the shape of `alternates.types`. */
export function feedAlternates(pagePath: string, title: string): Record<string, { url: string; title: string }[]> {
  return Object.fromEntries(
    feedFormats.map((format) => [feedTypes[format], [{ url: feedPath(pagePath, format), title }]]),
  );
}

const edition = '[a-z0-9]+(?:-[a-z0-9]+)*';
// with the letters of other scripts percent-encoded
const slug = '[a-z0-9%A-F]+(?:-[a-z0-9%A-F]+)*';
const address = new RegExp(
  `^(?<edition>${edition})(?:/(?:(?<list>topics|authors)/)?(?<slug>${slug}))?\\.(?<format>${feedFormats.join('|')})$`,
);

export type AskedFeed = {
  edition: string;
  list: 'topics' | 'authors' | 'section' | null;
  slug: string;
  format: FeedFormat;
};

/** Reads what follows `/feeds/`. Null for everything that is not exactly a feed's address. */
export function readFeedPath(path: string): AskedFeed | null {
  const groups = address.exec(path)?.groups;
  if (!groups) return null;
  const { edition = '', list, slug: name = '', format } = groups;
  return {
    edition,
    list: name === '' ? null : list === 'topics' || list === 'authors' ? list : 'section',
    slug: name,
    format: format as FeedFormat,
  };
}
