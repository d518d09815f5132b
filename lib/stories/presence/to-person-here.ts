import { type Place, shortDay } from '#lib/editions/wall-clock.ts';
import { instantToZoned } from '#lib/editions/zoned-time.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { PersonHere, Presence } from '#lib/stories/presence/types.ts';

/** Somebody in a story as the actor sees them, by the clocks of a place. */
export function toPersonHere(
  { staffId, name, since, blockIds }: Presence,
  actor: Actor,
  now: Date,
  place: Place,
): PersonHere {
  const [local, nowLocal] = [since, now].map((at) => instantToZoned(at, place.timeZone));
  const [day = '', clock = ''] = (local ?? '').split('T');
  const isToday = nowLocal?.startsWith(day);
  return { name, isSelf: staffId === actor.id, since: isToday ? clock : `${shortDay(day)}, ${clock}`, blockIds };
}
