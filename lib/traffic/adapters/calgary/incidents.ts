import { fieldOf } from '#lib/sources/reading/fields.ts';
import type { SourceContext } from '#lib/sources/types.ts';
import { readEventRow } from '#lib/traffic/adapters/calgary/event-row.ts';
import { idOf } from '#lib/traffic/adapters/reading/ids.ts';
import { readList, type TrafficReading } from '#lib/traffic/adapters/reading/list-reading.ts';
import { kindIn } from '#lib/traffic/adapters/reading/phrases.ts';
import { isoTime, localTime, utcTime } from '#lib/traffic/adapters/reading/times.ts';
import type { TrafficEvent } from '#lib/traffic/observations.ts';

/** In a quiet city the list has one row, which says so; an empty list says nothing. */
const quiet = /^no\s+(?:(?:current|active)\s+)?(?:traffic\s+)?incidents?\W*$/i;

/** Incidents, the newest first. */
export function readIncidents(rows: readonly unknown[], { place, links, now }: SourceContext<unknown>): TrafficReading {
  const known = isoTime(links['incidents-freshness']?.rowsUpdatedAt, now);
  return readList('events', rows, (row) => readIncident(row, place.timeZone, now), {
    order: (one, other) => newness(other) - newness(one),
    // a service whose word on its freshness stays away may have newer incidents all the same
    dataAsOf: (events) => latest([known, ...events.map(({ updatedAt }) => updatedAt)]),
  });
}

function readIncident(row: unknown, timeZone: string, now: Date): TrafficEvent[] | null {
  const event = readEventRow(row, 'incident_info');
  if (!event) return null;
  const { place, text, isFullClosure } = event;
  if (quiet.test(place)) return [];
  const startsAt = timeOfRow(row, 'start_dt', timeZone, now);
  const kind = kindIn(text ?? place);
  return [
    {
      ...event,
      id: idOf(fieldOf(row, 'id')) ?? `${place} ${startsAt?.toISOString() ?? ''}`.trim(),
      kind: isFullClosure && kind === 'other' ? 'closure' : kind,
      certainty: 'reported',
      startsAt,
      endsAt: null,
      updatedAt: timeOfRow(row, 'modified_dt', timeZone, now),
    },
  ];
}

/** Since autumn 2026 the columns are in UTC and say so in their names; before, they showed what clocks in the city did. */
function timeOfRow(row: unknown, column: string, timeZone: string, now: Date): Date | null {
  const old = fieldOf(row, column);
  return utcTime(fieldOf(row, `${column}_utc`), now) ?? isoTime(old, now) ?? localTime(old, timeZone, now);
}

const newness = ({ updatedAt, startsAt }: TrafficEvent) => (updatedAt ?? startsAt)?.getTime() ?? 0;

function latest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((one, other) => (other && (!one || other > one) ? other : one), null);
}
