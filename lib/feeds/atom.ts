import { generateAtomFeed } from 'feedsmith';
import { addressOf } from '#lib/addresses/address-of.ts';
import { yearOf } from '#lib/editions/days.ts';
import { closeAroundText, xmlTextIn } from '#lib/feeds/clean-text.ts';
import { feedPath, feedTypes } from '#lib/feeds/feed-path.ts';
import { mediaOf } from '#lib/feeds/rss.ts';
import { feedTitle, tagUri } from '#lib/feeds/story-entry.ts';
import type { Feed, FeedEntry, Paper } from '#lib/feeds/types.ts';

/** What an empty feed says of its last change, which Atom demands: it never had one. */
const never = new Date(0);

/** Atom 1.0 (RFC 4287). */
export function atomOf(feed: Feed, paper: Paper): string {
  return closeAroundText(
    generateAtomFeed(
      xmlTextIn({
        id: tagUri(paper, `feed${feed.pagePath}`),
        title: { value: feedTitle(feed, paper) },
        subtitle: { value: feed.description },
        updated: feed.updatedAt ?? never,
        authors: [{ name: paper.name, uri: paper.url }],
        ...(feed.updatedAt
          ? { rights: { value: `© ${yearOf(feed.updatedAt, feed.edition.timeZone)} ${paper.name}` } }
          : {}),
        icon: paper.url + addressOf('icon', { path: 'icon-192.png' }),
        logo: paper.url + addressOf('icon', { path: 'logo.png' }),
        links: [
          { rel: 'self', type: feedTypes.atom, href: paper.url + feedPath(feed.pagePath, 'atom') },
          { rel: 'alternate', type: 'text/html', href: paper.url + feed.pagePath },
        ],
        entries: feed.entries.map(entryOf),
        xml: { lang: feed.edition.language },
      }),
    ),
  );
}

function entryOf(entry: FeedEntry) {
  const { html, isWhole, source, picture } = entry;
  const summary = isWhole ? { value: entry.summary } : { value: html, type: 'html' };
  return {
    id: entry.id,
    title: { value: entry.headline },
    links: [
      { rel: 'alternate', type: 'text/html', href: entry.url, hreflang: entry.language },
      ...(source ? [{ rel: 'via', href: source.url, title: source.name }] : []),
    ],
    published: entry.publishedAt,
    updated: entry.updatedAt,
    authors: entry.authors.map(({ name, url }) => ({ name, ...(url ? { uri: url } : {}) })),
    categories: entry.categories.map((term) => ({ term })),
    rights: { value: entry.rights },
    ...(summary.value ? { summary } : {}),
    ...(isWhole && html ? { content: { value: html, type: 'html' } } : {}),
    ...(picture ? { media: { contents: [mediaOf(picture)] } } : {}),
    xml: { lang: entry.language },
  };
}
