import { addressOf } from '#lib/addresses/address-of.ts';
import type { Db } from '#lib/db/client.ts';
import { yearOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { escapeMarkup as text } from '#lib/escape-markup.ts';
import { composeFeed, unknownEntry } from '#lib/feeds/conditions-entry.ts';
import { tagUri } from '#lib/feeds/story-entry.ts';
import type { Feed, FeedEntry, Paper } from '#lib/feeds/types.ts';
import { feedWords } from '#lib/feeds/words.ts';
import type { AlertObservation, Worded } from '#lib/weather/observations.ts';
import { findWeather } from '#lib/weather/read-weather.ts';
import { anyWords } from '#lib/weather/worded.ts';

/** The alerts of an edition's weather. Where they could not be loaded, it says so: it is never empty for that. */
export async function findAlertFeed(db: Db, edition: Edition, paper: Paper, now: Date): Promise<Feed> {
  const { alerts, attributions } = await findWeather(db, edition, now);
  const words = feedWords(edition.language).alerts;
  const page = { path: addressOf('editionWeather', { edition: edition.slug }), ...words };
  const rights = attributions.map((line) => line.text).join(' · ');
  const entries = alerts.value.map((alert) => alertEntry(alert, edition, paper, rights, now));
  const isUnknown = alerts.state.kind === 'failed' || alerts.state.kind === 'stale';
  const unknown = isUnknown ? [unknownEntry(edition, paper, page, alerts.state, now)] : [];
  return composeFeed(edition, page, [...unknown, ...entries]);
}

function alertEntry(alert: AlertObservation, edition: Edition, paper: Paper, rights: string, now: Date): FeedEntry {
  const words = feedWords(edition.language).alerts;
  const event = anyWords(alert.event, edition.language);
  const told = (worded: Worded | null) => anyWords(worded, event?.language ?? edition.language)?.text ?? '';
  const sentAt = alert.sentAt ?? alert.startsAt ?? now;
  const paragraphs = [told(alert.area), told(alert.text), told(alert.instruction)].flatMap((one) =>
    one.split(/\n\s*\n/),
  );
  return {
    id: tagUri(paper, `alert/${edition.slug}/${encodeURIComponent(alert.id)}`),
    url: paper.url + addressOf('editionWeather', { edition: edition.slug }),
    headline: event?.text ?? words.name,
    language: event?.language ?? edition.language,
    summary: told(alert.headline) || told(alert.area),
    authors: [{ name: alert.sender ?? paper.name, url: null }],
    categories: [words.severities[alert.severity]],
    publishedAt: sentAt,
    updatedAt: sentAt,
    html: paragraphs
      .filter((one) => one.trim() !== '')
      .map((one) => `<p>${text(one.trim())}</p>`)
      .join('\n'),
    isWhole: true,
    rights: rights || `© ${yearOf(sentAt, edition.timeZone)} ${paper.name}`,
    source: null,
    picture: null,
  };
}
