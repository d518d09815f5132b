import { addressOf } from '#lib/addresses/address-of.ts';
import type { Db } from '#lib/db/client.ts';
import { yearOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { escapeMarkup as text } from '#lib/escape-markup.ts';
import { composeFeed, unknownEntry } from '#lib/feeds/conditions-entry.ts';
import { tagUri } from '#lib/feeds/story-entry.ts';
import type { Feed, FeedEntry, Paper } from '#lib/feeds/types.ts';
import { feedWords } from '#lib/feeds/words.ts';
import { findTraffic } from '#lib/traffic/read-traffic.ts';
import type { ShownEvent } from '#lib/traffic/types.ts';

/** The full closures of an edition's roads, those of now and those that are planned. */
export async function findClosureFeed(db: Db, edition: Edition, paper: Paper, now: Date): Promise<Feed> {
  const { events, sources, attributions } = await findTraffic(db, edition, { road: null, kind: null }, now);
  const page = {
    path: addressOf('editionTraffic', { edition: edition.slug }),
    ...feedWords(edition.language).closures,
  };
  const rights = attributions.map((line) => line.text).join(' · ');
  const closures = events.filter(({ isFullClosure }) => isFullClosure);
  const entries = closures.map((event) => closureEntry(event, edition, paper, rights, now));
  const none = { state: { kind: 'failed', lastAt: null } } as const;
  const told = sources.events.length > 0 ? sources.events : [none];
  const unknown = told.find(({ state }) => state.kind === 'failed' || state.kind === 'stale');
  return composeFeed(edition, page, [
    ...(unknown ? [unknownEntry(edition, paper, page, unknown.state, now)] : []),
    ...entries,
  ]);
}

function closureEntry(event: ShownEvent, edition: Edition, paper: Paper, rights: string, now: Date): FeedEntry {
  const words = feedWords(edition.language).closures;
  const at = event.updatedAt ?? event.startsAt ?? now;
  return {
    id: tagUri(paper, `closure/${event.sourceId}/${encodeURIComponent(event.id)}`),
    url: paper.url + addressOf('editionTraffic', { edition: edition.slug }),
    headline: event.place,
    language: event.language,
    summary: event.text ?? words.phases[event.phase],
    authors: [{ name: paper.name, url: paper.url }],
    categories: [words.phases[event.phase]],
    publishedAt: at,
    updatedAt: at,
    html: event.text ? `<p>${text(event.text)}</p>` : '',
    isWhole: true,
    rights: rights || `© ${yearOf(at, edition.timeZone)} ${paper.name}`,
    source: null,
    picture: null,
  };
}
