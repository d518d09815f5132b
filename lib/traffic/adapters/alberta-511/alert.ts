import { fieldOf, listOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { idOf } from '#lib/traffic/adapters/reading/ids.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import { epochTime } from '#lib/traffic/adapters/reading/times.ts';
import type { Advisory } from '#lib/traffic/observations.ts';

/** A notice to everybody, or to the regions that it names; what is important is for all. */
export function readAlert(record: unknown, place: Place, now: Date): Advisory[] | null {
  const id = idOf(fieldOf(record, 'Id'), fieldOf(record, 'ID'));
  const message = plainText(fieldOf(record, 'Message'));
  if (id === null || message === null) return null;
  const isImportant = fieldOf(record, 'HighImportance') === true;
  const regions = listOf(fieldOf(record, 'Regions')).flatMap((region) => plainText(region, 100) ?? []);
  if (!isImportant && regions.length > 0 && !regions.some((region) => isOf(region, place))) return [];
  const notes = plainText(fieldOf(record, 'Notes'));
  return [
    {
      id,
      text: notes === null || message.includes(notes) ? message : `${message} ${notes}`,
      language: 'en',
      isImportant,
      startsAt: epochTime(fieldOf(record, 'StartTime'), now),
      endsAt: epochTime(fieldOf(record, 'EndTime'), now),
    },
  ];
}

function isOf(region: string, place: Place): boolean {
  const name = region.toLowerCase();
  return ['all', 'province', place.name, place.region].some((one) => one !== '' && name.includes(one.toLowerCase()));
}
