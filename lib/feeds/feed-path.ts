import { addressOf } from '#lib/addresses/address-of.ts';
import { type AddressName, addresses } from '#lib/addresses/addresses.ts';
import { findAddress } from '#lib/addresses/find-address.ts';
import { type FeedFormat, feedFormats } from '#lib/feeds/types.ts';

/** The feeds of a page, for `<link rel="alternate">`: content type by address. */
export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>;

/** `/calgary/local` in `rss` is `/feeds/calgary/local.rss`. */
export function feedPath(pagePath: string, format: FeedFormat): string {
  return addressOf('feed', { path: `${pagePath.slice(1)}.${format}` });
}

/** What a page's metadata says of its feeds, in the shape of `alternates.types`. */
export function feedAlternates(pagePath: string, title: string): Record<string, { url: string; title: string }[]> {
  return Object.fromEntries(
    feedFormats.map((format) => [feedTypes[format], [{ url: feedPath(pagePath, format), title }]]),
  );
}

/** The pages that have feeds. */
export type FeedPageName = {
  [N in AddressName]: (typeof addresses)[N] extends { feed: true } ? N : never;
}[AddressName];

export type AskedFeed = {
  name: FeedPageName;
  /** What stands in the parts of the page's address. */
  parts: Readonly<Record<string, string>>;
  pagePath: string;
  format: FeedFormat;
};

const hasFeed = (name: AddressName): name is FeedPageName => 'feed' in addresses[name];

/** Reads what follows `/feeds/`. Null for everything that is not exactly a feed's address. */
export function readFeedPath(path: string): AskedFeed | null {
  const format = feedFormats.find((one) => path.endsWith(`.${one}`));
  if (!format) return null;
  const pagePath = `/${path.slice(0, -format.length - 1)}`;
  const { name, parts } = findAddress(pagePath);
  return hasFeed(name) ? { name, parts, pagePath, format } : null;
}
