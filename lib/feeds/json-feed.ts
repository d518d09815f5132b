import { generateJsonFeed } from 'feedsmith';
import { addressOf } from '#lib/addresses/address-of.ts';
import { xmlTextIn } from '#lib/feeds/clean-text.ts';
import { feedPath } from '#lib/feeds/feed-path.ts';
import { feedTitle } from '#lib/feeds/story-entry.ts';
import type { Feed, FeedEntry, Paper } from '#lib/feeds/types.ts';

/** JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed, paper: Paper): string {
  const generated = generateJsonFeed(
    xmlTextIn({
      title: feedTitle(feed, paper),
      home_page_url: paper.url + feed.pagePath,
      feed_url: paper.url + feedPath(feed.pagePath, 'json'),
      description: feed.description,
      icon: paper.url + addressOf('icon', { path: 'icon-512.png' }),
      favicon: paper.url + addressOf('icon', { path: 'icon-192.png' }),
      language: feed.edition.language,
      authors: [{ name: paper.name, url: paper.url }],
      items: feed.entries.map(itemOf),
    }),
  );
  return JSON.stringify(generated);
}

function itemOf(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    ...(entry.source ? { external_url: entry.source.url } : {}),
    title: entry.headline,
    content_html: entry.html,
    ...(entry.summary ? { summary: entry.summary } : {}),
    ...(entry.picture ? { image: entry.picture.url } : {}),
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    tags: entry.categories,
    authors: entry.authors.map(({ name, url }) => ({ name, ...(url ? { url } : {}) })),
    language: entry.language,
  };
}
