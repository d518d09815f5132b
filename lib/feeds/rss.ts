import { generateRssFeed } from 'feedsmith';
import { addressOf } from '#lib/addresses/address-of.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { closeAroundText, xmlTextIn } from '#lib/feeds/clean-text.ts';
import { feedPath, feedTypes } from '#lib/feeds/feed-path.ts';
import { feedTitle } from '#lib/feeds/story-entry.ts';
import type { Feed, FeedEntry, Paper } from '#lib/feeds/types.ts';

/** How long a reader may wait before asking again, minutes: as long as a shared cache may keep the feed. */
const ttlMinutes = 5;

/** RSS 2.0 with Dublin Core, Media RSS, content and Atom's self link. */
export function rssOf(feed: Feed, paper: Paper): string {
  const title = feedTitle(feed, paper);
  const link = paper.url + feed.pagePath;
  const self = paper.url + feedPath(feed.pagePath, 'rss');
  return closeAroundText(
    generateRssFeed(
      xmlTextIn({
        title,
        link,
        description: feed.description,
        language: feed.edition.language,
        ...(feed.updatedAt ? { lastBuildDate: feed.updatedAt } : {}),
        ttl: ttlMinutes,
        image: { url: paper.url + addressOf('icon', { path: 'icon-144.png' }), title, link, width: 144, height: 144 },
        atom: { links: [{ href: self, rel: 'self', type: feedTypes.rss }] },
        items: feed.entries.map(itemOf),
      }),
    ),
  );
}

function itemOf(entry: FeedEntry) {
  const { summary, html, isWhole, source, picture } = entry;
  // a description is HTML to whoever shows it
  const description = isWhole ? escapeMarkup(summary) : html;
  return {
    title: entry.headline,
    link: entry.url,
    ...(description ? { description } : {}),
    ...(isWhole && html ? { content: { encoded: html } } : {}),
    guid: { value: entry.id, isPermaLink: false },
    pubDate: entry.publishedAt,
    categories: entry.categories.map((name) => ({ name })),
    ...(source ? { source: { title: source.name, url: source.url } } : {}),
    dc: {
      creators: entry.authors.map(({ name }) => name),
      languages: [entry.language],
      rights: [entry.rights],
    },
    atom: { updated: entry.updatedAt },
    ...(picture ? { media: { contents: [mediaOf(picture)] } } : {}),
  };
}

/** A picture as Media RSS says it; Atom uses the same. */
export function mediaOf(picture: NonNullable<FeedEntry['picture']>) {
  return {
    url: picture.url,
    type: picture.type,
    medium: 'image',
    width: picture.widthPx,
    height: picture.heightPx,
    ...(picture.caption ? { title: { value: picture.caption, type: 'plain' } } : {}),
    ...(picture.alt ? { description: { value: picture.alt, type: 'plain' } } : {}),
    ...(picture.credit ? { credits: [{ value: picture.credit, role: 'photographer' }] } : {}),
  };
}
