import type { Metadata } from 'next';
import { editionCardPath } from '#lib/cards/card-path.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { feedAlternates } from '#lib/feeds/feed-path.ts';

export type Described = {
  title: string;
  description: string;
  /** The one address of the page; with its number, where it is one of several. */
  canonical: string;
  /** Of a page with feeds: where its first page is, and what the feeds are called. */
  feeds?: { path: string; title: string };
  type?: 'website' | 'profile';
};

/** What a page of an edition that is no story says of itself, to search engines and where it is shared. */
export function pageMetadata(edition: Edition, page: Described): Metadata {
  const { title, description, canonical, feeds, type = 'website' } = page;
  const card = { url: editionCardPath(edition), width: 1200, height: 630, type: 'image/jpeg', alt: edition.name };
  return {
    title,
    ...(description ? { description } : {}),
    alternates: { canonical, ...(feeds ? { types: feedAlternates(feeds.path, feeds.title) } : {}) },
    openGraph: { type, title, description, url: canonical, siteName: env().SITE_NAME, images: [card] },
  };
}
