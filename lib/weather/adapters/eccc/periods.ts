import { dayMs } from '#lib/clock.ts';
import { instantToZoned } from '#lib/editions/zoned-time.ts';
import { fieldOf, lineOf } from '#lib/sources/reading/fields.ts';

/** A half of a day of the place's calendar; a night belongs to the day on which it begins. */
export type Half = { date: string; isNight: boolean };

const weekdays: readonly (readonly [english: string, french: string])[] = [
  ['sunday', 'dimanche'],
  ['monday', 'lundi'],
  ['tuesday', 'mardi'],
  ['wednesday', 'mercredi'],
  ['thursday', 'jeudi'],
  ['friday', 'vendredi'],
  ['saturday', 'samedi'],
];
const ofNight = /\b(?:night|tonight|nuit|soir)\b/;

/** Each half takes half a day; where some are left out, no more than this many days are. */
const maxStep = 3;

/**
 * On which halves of which days the periods of a forecast are: they say "Friday night", and the place's calendar at the
 * time of the issue says which. After midnight the first may be the night that began the day before.
 * @returns one for each period; null where it says nothing that fits
 */
export function placePeriods(periods: readonly unknown[], issuedAt: Date, timeZone: string): (Half | null)[] {
  const local = instantToZoned(issuedAt, timeZone);
  const issued = { date: local.slice(0, 10), hour: Number(local.slice(11, 13)) };
  let last: Half | null = null;
  return periods.map((period) => {
    const name = readName(fieldOf(period, 'period'));
    const half = name && (last ? halfAfter(last, name) : firstHalf(issued, name));
    last = half ?? last;
    return half;
  });
}

/** `weekday` null: it is a half without one, "ce soir et cette nuit". */
type Name = { weekday: number | null; isNight: boolean };

function readName(period: unknown): Name | null {
  const names = [fieldOf(period, 'value', 'en'), fieldOf(period, 'value', 'fr')]
    .flatMap((value) => lineOf(value) ?? [])
    .map((name) => name.toLowerCase());
  const weekday = names
    .map((name) => weekdays.findIndex((days) => days.some((day) => name.startsWith(day))))
    .find((place) => place >= 0);
  const isNight = names.some((name) => ofNight.test(name));
  if (weekday === undefined) return isNight ? { weekday: null, isNight } : null;
  return { weekday, isNight };
}

function firstHalf(issued: { date: string; hour: number }, { weekday, isNight }: Name): Half | null {
  const isMorning = issued.hour < 12;
  if (weekday === null) return { date: isMorning ? dayAfter(issued.date, -1) : issued.date, isNight };
  const days = isNight && isMorning ? [0, -1, 1] : [0, 1];
  const date = days.map((step) => dayAfter(issued.date, step)).find((day) => weekdayOf(day) === weekday);
  return date === undefined ? null : { date, isNight };
}

function halfAfter(last: Half, { weekday, isNight }: Name): Half | null {
  const isSameDay = isNight && !last.isNight;
  const from = isSameDay ? 0 : 1;
  if (weekday === null) return { date: dayAfter(last.date, from), isNight };
  const steps = Array.from({ length: maxStep }, (_, step) => from + step);
  const date = steps.map((step) => dayAfter(last.date, step)).find((day) => weekdayOf(day) === weekday);
  return date === undefined ? null : { date, isNight };
}

const inUtc = (day: string) => new Date(`${day}T00:00:00Z`);
const weekdayOf = (day: string) => inUtc(day).getUTCDay();
const dayAfter = (day: string, days: number) =>
  new Date(inUtc(day).getTime() + days * dayMs).toISOString().slice(0, 10);
