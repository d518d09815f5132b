import { yearOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { tagUri } from '#lib/feeds/story-entry.ts';
import type { Feed, FeedEntry, Paper } from '#lib/feeds/types.ts';
import type { PartState } from '#lib/sources/types.ts';

/** A page of official sources: where it is, and what its feed is called and says of itself. */
export type ConditionsPage = {
  path: string;
  name: string;
  description: (edition: string) => string;
  /** "Alerts could not be loaded" */
  unknown: string;
  unknownText: string;
};

/** The newest first, as of the newest. */
export function composeFeed(edition: Edition, page: ConditionsPage, entries: readonly FeedEntry[]): Feed {
  const sorted = entries.toSorted((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
  const updatedAt = sorted[0]?.updatedAt ?? null;
  return {
    edition,
    pagePath: page.path,
    name: page.name,
    description: page.description(edition.name),
    entries: sorted,
    updatedAt,
    // what has ended leaves the feed, and no entry says when: bytes are compared by their ETag alone
    changedAt: null,
  };
}

/** Stands in a feed whose source says nothing, which a program would take for an all-clear. */
export function unknownEntry(
  edition: Edition,
  paper: Paper,
  page: ConditionsPage,
  state: PartState,
  now: Date,
): FeedEntry {
  const since = (state.kind === 'failed' ? state.lastAt : state.asOf) ?? null;
  const at = since ?? now;
  return {
    id: tagUri(paper, `unknown${page.path}/${since?.toISOString() ?? 'never'}`),
    url: paper.url + page.path,
    headline: page.unknown,
    language: edition.language,
    summary: page.unknownText,
    authors: [{ name: paper.name, url: paper.url }],
    categories: [],
    publishedAt: at,
    updatedAt: at,
    html: `<p>${escapeMarkup(page.unknownText)}</p>`,
    isWhole: true,
    rights: `© ${yearOf(at, edition.timeZone)} ${paper.name}`,
    source: null,
    picture: null,
  };
}
