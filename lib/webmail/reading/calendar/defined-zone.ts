import { type CalendarComponent, firstOf, readRule } from '#lib/webmail/reading/calendar/content-lines.ts';
import { readWallTime } from '#lib/webmail/reading/calendar/wall-time.ts';

const maxObservances = 100;
const maxDates = 200;
const dayMs = 86_400_000;

/** One of a zone's offsets, and when its clocks are put to it: winter time since the first Sunday of November. */
type Observance = {
  fromMs: number;
  toMs: number;
  /** What the clocks showed the first time. */
  startMs: number;
  yearly: { month: number; days: DayRule; untilMs: number } | null;
  otherMs: number[];
};
type DayRule = { nth: number | null; weekday: number | null; dates: number[] };

/**
 * How far the clocks of a zone that a calendar defines itself (VTIMEZONE) are ahead of UTC when they show `wallMs`, in
 * milliseconds. A rule is asked for the two years that matter and never run through, so none can keep us busy.
 * @returns null where it defines nothing that can be read
 */
export function definedOffsetMs(zone: CalendarComponent, wallMs: number): number | null {
  const parts = zone.children.filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT').slice(0, maxObservances);
  const observances = parts.map(readObservance).filter((one) => one !== null);
  let latest: { observance: Observance; onsetMs: number } | null = null;
  for (const observance of observances) {
    const onsetMs = latestOnset(observance, wallMs);
    if (onsetMs !== null && (latest === null || onsetMs > latest.onsetMs)) latest = { observance, onsetMs };
  }
  if (latest) return latest.observance.toMs;
  return observances.toSorted((a, b) => a.startMs - b.startMs)[0]?.fromMs ?? null;
}

function readObservance(component: CalendarComponent): Observance | null {
  const start = readWallTime(firstOf(component, 'dtstart')?.value ?? '');
  const toMs = readOffsetMs(firstOf(component, 'tzoffsetto')?.value ?? '');
  const fromMs = readOffsetMs(firstOf(component, 'tzoffsetfrom')?.value ?? '') ?? toMs;
  if (!start || toMs === null || fromMs === null) return null;
  const dates = component.properties.filter(({ name }) => name === 'rdate').slice(0, maxDates);
  return {
    fromMs,
    toMs,
    startMs: start.wallMs,
    yearly: readYearly(firstOf(component, 'rrule')?.value ?? '', start.wallMs),
    otherMs: dates.map(({ value }) => readWallTime(value)?.wallMs).filter((at) => at !== undefined),
  };
}

function readOffsetMs(written: string): number | null {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(written) ?? [];
  if (!sign) return null;
  const ms = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1_000;
  return ms <= dayMs ? (sign === '-' ? -ms : ms) : null;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function readYearly(rule: string, startMs: number): Observance['yearly'] {
  const parts = readRule(rule);
  if (parts.get('FREQ') !== 'YEARLY') return null;
  const start = new Date(startMs);
  const [, nth, weekday = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const dates = (parts.get('BYMONTHDAY') ?? '').split(',').filter(Boolean).map(Number);
  const days: DayRule = {
    nth: nth ? Number(nth) : null,
    weekday: weekdays.includes(weekday) ? weekdays.indexOf(weekday) : null,
    dates: weekday === '' && dates.length === 0 ? [start.getUTCDate()] : dates,
  };
  const month = Number(parts.get('BYMONTH') ?? start.getUTCMonth() + 1);
  const untilMs = readWallTime(parts.get('UNTIL') ?? '')?.wallMs ?? Number.POSITIVE_INFINITY;
  return month >= 1 && month <= 12 ? { month, days, untilMs } : null;
}

/** When its clocks were put to it the last time before they showed `wallMs`; null: they never were. */
function latestOnset(observance: Observance, wallMs: number): number | null {
  const { startMs, otherMs, yearly } = observance;
  const onsets = [startMs, ...otherMs];
  if (yearly) {
    // the end of a rule is in UTC
    const lastMs = Math.min(wallMs, yearly.untilMs + observance.fromMs);
    const year = new Date(lastMs).getUTCFullYear();
    onsets.push(
      ...[year, year - 1].map((one) => onsetIn(one, yearly, startMs)).filter((at) => at <= lastMs && at >= startMs),
    );
  }
  const passed = onsets.filter((at) => at <= wallMs);
  return passed.length > 0 ? Math.max(...passed) : null;
}

/** @returns `NaN` where that month has no such day */
function onsetIn(year: number, { month, days }: NonNullable<Observance['yearly']>, startMs: number): number {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const all = Array.from({ length }, (_, index) => index + 1).filter((date) => fits(date, year, month, length, days));
  const date = all[0];
  return date === undefined ? Number.NaN : Date.UTC(year, month - 1, date) + (((startMs % dayMs) + dayMs) % dayMs);
}

function fits(date: number, year: number, month: number, length: number, days: DayRule): boolean {
  const { weekday, nth, dates } = days;
  if (dates.length > 0 && !dates.includes(date) && !dates.includes(date - length - 1)) return false;
  if (weekday === null) return true;
  if (new Date(Date.UTC(year, month - 1, date)).getUTCDay() !== weekday) return false;
  if (nth === null) return true;
  return nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length - date + 1) / 7) === -nth;
}
