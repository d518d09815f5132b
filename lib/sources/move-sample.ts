import { dayMs, hourMs } from '#lib/clock.ts';

type Sample<Observation> = {
  fetchedAt: Date;
  dataAsOf: Date | null;
  observations: Observation[];
  failure: string | null;
};

/**
 * A sample as if it had been taken this hour: it moves along by whole days, so that its nights stay nights, and what is
 * said of now by whole hours.
 */
export function moveSample<Observation>(sample: Sample<Observation>, now: Date): Sample<Observation> {
  const days = Math.floor((now.getTime() - sample.fetchedAt.getTime()) / dayMs);
  const thisHour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
  return {
    ...sample,
    fetchedAt: thisHour,
    dataAsOf: null,
    observations: sample.observations.map((one) => moved(one, days * dayMs, thisHour) as Observation),
  };
}

/** The same with every time in it later; `observedAt` is the hour that it is. */
function moved(value: unknown, byMs: number, thisHour: Date, name = ''): unknown {
  if (value instanceof Date) return name === 'observedAt' ? thisHour : new Date(value.getTime() + byMs);
  if (typeof value === 'string' && name === 'date') return later(value, byMs);
  if (Array.isArray(value)) return value.map((one) => moved(one, byMs, thisHour));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, byMs, thisHour, key)]));
}

function later(date: string, byMs: number): string {
  const at = new Date(Date.parse(`${date}T00:00:00Z`) + byMs);
  return Number.isNaN(at.getTime()) ? date : at.toISOString().slice(0, 10);
}
