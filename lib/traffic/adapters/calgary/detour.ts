import { fieldOf } from '#lib/sources/reading/fields.ts';
import { readEventRow } from '#lib/traffic/adapters/calgary/event-row.ts';
import { nextNight } from '#lib/traffic/adapters/reading/nights.ts';
import { kindIn } from '#lib/traffic/adapters/reading/phrases.ts';
import { isoTime, localTime } from '#lib/traffic/adapters/reading/times.ts';
import type { TrafficEvent, TrafficKind } from '#lib/traffic/observations.ts';

const otherKinds: readonly TrafficKind[] = ['closure', 'event'];
/** Detours of one place and time differ by their first words: "Eastbound curb lane closed". */
const maxWordsInId = 80;

/** Work or an event that the city has planned; nobody reports whether it has begun. */
export function readDetour(row: unknown, timeZone: string, now: Date): TrafficEvent[] | null {
  const event = readEventRow(row, 'construction_info');
  if (!event) return null;
  const { place, text } = event;
  const startsAt = localOf(fieldOf(row, 'start_dt'), timeZone, now);
  const kind = kindIn(text ?? place);
  return [
    {
      ...event,
      id: [place, startsAt?.toISOString(), text?.slice(0, maxWordsInId)].filter(Boolean).join(' '),
      kind: otherKinds.includes(kind) ? kind : 'roadwork',
      certainty: 'scheduled',
      startsAt: nextNight(startsAt, text, timeZone, now),
      endsAt: localOf(fieldOf(row, 'end_dt'), timeZone, now),
      updatedAt: null,
    },
  ];
}

function localOf(value: unknown, timeZone: string, now: Date): Date | null {
  return localTime(value, timeZone, now) ?? isoTime(value, now);
}
