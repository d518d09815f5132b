import { fieldOf } from '#lib/sources/reading/fields.ts';
import { newestSoFar } from '#lib/traffic/adapters/caltrans/pacific-time.ts';
import { type CaltransContext, findNearPoint, toDirection } from '#lib/traffic/adapters/caltrans/records.ts';
import { timeAt } from '#lib/traffic/adapters/caltrans/times.ts';
import { idAt, roadAt, standingPlace, wordsAt } from '#lib/traffic/adapters/caltrans/words.ts';
import type { Sign } from '#lib/traffic/observations.ts';

/** A message sign; not wanted where it is dark. */
export function toSign(record: unknown, context: CaltransContext): Sign | 'not-wanted' | null {
  const point = findNearPoint(record, context);
  if (point === 'far') return 'not-wanted';
  const [id, place, message] = [idAt(record), standingPlace(record), fieldOf(record, 'message')];
  if (point === null || id === null || place === null || message === undefined) return null;
  const pages = [1, 2].map((number) => toPage(message, number)).filter((lines) => lines.length > 0);
  const isDark = fieldOf(record, 'inService') !== 'true' || wordsAt(message, 'display')?.toLowerCase() === 'blank';
  if (isDark || pages.length === 0) return 'not-wanted';
  return {
    id,
    place,
    road: roadAt(record, 'location', 'route'),
    direction: toDirection(fieldOf(record, 'location', 'direction')),
    point,
    pages,
    updatedAt: newestSoFar([timeAt(message, 'message', context.now)], context.now),
  };
}

function toPage(message: unknown, number: number): string[] {
  return [1, 2, 3].flatMap((line) => wordsAt(message, `phase${number}`, `phase${number}Line${line}`) ?? []);
}
