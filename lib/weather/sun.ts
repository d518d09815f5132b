import { getPosition, getTimes } from 'suncalc';
import { dayMs } from '#lib/clock.ts';
import { dayOf, daySpan, type Span } from '#lib/editions/days.ts';
import type { Place } from '#lib/sources/types.ts';
import type { SunTimes } from '#lib/weather/types.ts';

type Where = Pick<Place, 'latitude' | 'longitude' | 'timeZone'>;

/**
 * When the sun rises and sets on the day that a place's calendar shows at `now`. In the far north a day's sunset may be
 * the one just after midnight, before its sunrise.
 */
export function sunTimes(place: Where, now: Date): SunTimes {
  const day = daySpan(dayOf(now, place.timeZone), place.timeZone) ?? { startAt: now, endAt: now };
  // its middle, since times are those of the solar noon that is nearest
  const noonMs = (day.startAt.getTime() + day.endAt.getTime()) / 2;
  const near = [0, -1, 1].map((days) => getTimes(new Date(noonMs + days * dayMs), place.latitude, place.longitude));
  const risesAt = ofDay(
    near.map(({ sunrise }) => sunrise),
    day,
  );
  const setsAt = ofDay(
    near.map(({ sunset }) => sunset),
    day,
  );
  if (near[0]?.sunrise && risesAt && setsAt) return { kind: 'rises-and-sets', risesAt, setsAt };
  return { kind: near[0]?.alwaysUp ? 'up-all-day' : 'down-all-day' };
}

/** The upper limb of the sun is below the horizon then: the same as between its setting and rising. */
const horizonDegrees = -0.27;

/** Is it dark at a place, so that its sky is drawn with a moon? As the sun stands: some services say it of a clear sky only. */
export function isNightAt({ latitude, longitude }: Pick<Place, 'latitude' | 'longitude'>, at: Date): boolean {
  return getPosition(at, latitude, longitude).altitude < horizonDegrees;
}

/** The one that falls on the day; where a sunset moves past midnight there is a day without, which has its neighbour's. */
function ofDay(times: readonly (Date | null)[], { startAt, endAt }: Span): Date | null {
  return times.find((at) => at !== null && at >= startAt && at < endAt) ?? times[0] ?? null;
}
