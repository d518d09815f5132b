import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { fieldOf, numberOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import type { SourceContext } from '#lib/sources/types.ts';
import { readOpen511Event } from '#lib/traffic/adapters/open511/event.ts';
import { type FeedSettings, feedFields, feedSettings } from '#lib/traffic/adapters/reading/area.ts';
import { readList, unreadable } from '#lib/traffic/adapters/reading/list-reading.ts';
import type { TrafficObservation, TrafficPart } from '#lib/traffic/observations.ts';

/** The most that services of this kind give at a time. */
const maxEvents = '500';
const maxPages = 5;

/** Open511 (https://www.open511.org), which British Columbia and others speak. */
export const open511 = defineAdapter<TrafficPart, TrafficObservation, FeedSettings>({
  name: 'open511',
  title: 'Open511',
  brings: 'Road events of any service that speaks Open511, such as DriveBC.',
  parts: ['events'],
  settings: feedSettings,
  fields: feedFields('https://api.open511.gov.bc.ca/events'),
  keyName: null,
  homepage: ({ settings: { url } }) => `${new URL(url).origin}/`,
  attributions: [],
  requests: ({ settings: { url }, links }) =>
    pagesOf(links).map(({ key, offset }) => ({
      key,
      url: pageUrl(url, offset),
      everyMs: 5 * minuteMs,
      parts: [{ name: 'events', staleAfterMs: hourMs }],
    })),
  read: (key, { bytes }, { place, settings: { radiusKm }, now }) => {
    const answer = parseJson(bytes);
    const events = fieldOf(answer, 'events');
    if (!Array.isArray(events)) return unreadable('Its answer has no list of events.');
    // nothing else in it says whether that is so
    if (events.length === 0 && key === 'events')
      return unreadable('Its list of events is empty, which is not believed.');
    const reading = readList('events', events, (record) => readOpen511Event(record, place, radiusKm, now));
    const offset = nextOffset(answer, events.length);
    return reading.kind === 'read' && offset !== null ? { ...reading, links: { offset } } : reading;
  },
});

/** The first page, and those that the ones before them say there are. */
function pagesOf(links: SourceContext<unknown>['links']): { key: string; offset: string | null }[] {
  const pages: { key: string; offset: string | null }[] = [{ key: 'events', offset: null }];
  for (let page = 2; page <= maxPages; page += 1) {
    const offset = links[pages.at(-1)?.key ?? '']?.offset;
    if (offset === undefined) break;
    pages.push({ key: `events-${page}`, offset });
  }
  return pages;
}

/**
 * Of the address of the next page only where it begins is taken. Some give one behind their last page, too: there it
 * begins further on than this page goes.
 */
function nextOffset(answer: unknown, count: number): string | null {
  const pagination = fieldOf(answer, 'pagination');
  const next = fieldOf(pagination, 'next_url');
  const offset = typeof next === 'string' ? (/[?&]offset=([1-9]\d{0,5})(?:&|$)/.exec(next)?.[1] ?? null) : null;
  const end = (numberOf(fieldOf(pagination, 'offset'), 0, 1_000_000) ?? 0) + count;
  return offset !== null && Number(offset) <= end ? offset : null;
}

function pageUrl(address: string, offset: string | null): string {
  const url = new URL(address);
  if (!url.searchParams.has('limit')) url.searchParams.set('limit', maxEvents);
  if (offset !== null) url.searchParams.set('offset', offset);
  return url.href;
}
