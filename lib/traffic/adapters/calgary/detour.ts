import { fieldOf } from '#lib/sources/reading/fields.ts';
import { roadIn } from '#lib/traffic/adapters/calgary/road-in.ts';
import { rowPoint } from '#lib/traffic/adapters/calgary/row-point.ts';
import { nextNight } from '#lib/traffic/adapters/reading/nights.ts';
import {
  directionIn,
  kindIn,
  lanesIn,
  saysFullClosure,
  saysUntilFurtherNotice,
} from '#lib/traffic/adapters/reading/phrases.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import { isoTime, localTime } from '#lib/traffic/adapters/reading/times.ts';
import type { TrafficEvent, TrafficKind } from '#lib/traffic/observations.ts';

const otherKinds: readonly TrafficKind[] = ['closure', 'event'];

/** Work or an event that the city has planned; nobody reports whether it has begun. */
export function readDetour(row: unknown, timeZone: string, now: Date): TrafficEvent[] | null {
  const place = plainText(fieldOf(row, 'construction_info'), 300);
  if (place === null) return null;
  const text = plainText(fieldOf(row, 'description'));
  const startsAt = localOf(fieldOf(row, 'start_dt'), timeZone, now);
  const kind = kindIn(text ?? place);
  return [
    {
      id: `${place} ${startsAt?.toISOString() ?? ''}`.trim(),
      kind: otherKinds.includes(kind) ? kind : 'roadwork',
      isFullClosure: saysFullClosure(text),
      certainty: 'scheduled',
      road: roadIn(place),
      direction: directionIn(text) ?? directionIn(place),
      place,
      text,
      language: 'en',
      lanesClosed: lanesIn(text),
      lanesTotal: null,
      delayMinutes: null,
      point: rowPoint(row),
      line: null,
      startsAt: nextNight(startsAt, text, timeZone, now),
      endsAt: localOf(fieldOf(row, 'end_dt'), timeZone, now),
      isUntilFurtherNotice: saysUntilFurtherNotice(text),
      updatedAt: null,
    },
  ];
}

function localOf(value: unknown, timeZone: string, now: Date): Date | null {
  return localTime(value, timeZone, now) ?? isoTime(value, now);
}
