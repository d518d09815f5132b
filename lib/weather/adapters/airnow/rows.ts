import { hourMs } from '#lib/clock.ts';
import { zonedToInstant } from '#lib/editions/zoned-time.ts';
import { lineOf, numberOf } from '#lib/sources/reading/fields.ts';
import { categoryNamed, categoryOfAqi, maxAqi } from '#lib/weather/adapters/us-air.ts';
import type { AirObservation } from '#lib/weather/observations.ts';

/** A line of the file: one pollutant of one area, on one day. */
export type Row = {
  kind: 'observed' | 'forecast';
  /** "2026-11-20" */
  date: string;
  /** Of an observation. */
  observedAt: Date | null;
  /** When a forecast was made: "2026-11-18". */
  issued: string | null;
  isPrimary: boolean;
  area: string;
  state: string;
  latitude: number;
  longitude: number;
  pollutant: string | null;
  aqi: number | null;
  category: AirObservation['category'];
  agency: string | null;
};

/** Pollutants by the file's names. */
const pollutants: Readonly<Record<string, string>> = {
  OZONE: 'O3',
  O3: 'O3',
  'PM2.5': 'PM2.5',
  PM10: 'PM10',
  CO: 'CO',
  NO2: 'NO2',
  SO2: 'SO2',
};

/** Hours from UTC, in the United States. */
const zones: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
};

/**
 * The fields of a line: issued, valid, time, zone, days from today, kind, is it the primary pollutant, area, state,
 * latitude, longitude, pollutant, index, category, is action asked for, discussion, agency.
 * @param timeZone for times in a zone whose letters mean several: AST is Alaska's here, and Puerto Rico's
 * @returns null for a line that cannot be read, and 'other' for what is not wanted: yesterday's summary, other countries
 */
export function rowOf(line: string, timeZone: string): Row | 'other' | null {
  const fields = line.split('|').map((field) => field.trim());
  const [issued, valid, time, zone, , type, primary, name, state = '', lat, lon, parameter = ''] = fields;
  const [index, named, agency] = [fields[12], fields[13], fields.at(-1)];
  if (fields.length < 17) return null;
  if (type === 'Y' || state === '') return 'other';
  const date = dateOf(valid);
  const area = lineOf(name, 100);
  const [latitude, longitude] = [numberOf(lat, -90, 90), numberOf(lon, -180, 180)];
  const aqi = numberOf(index, 0, maxAqi);
  const category = categoryNamed(named ?? '') ?? (aqi === null ? null : categoryOfAqi(aqi));
  if (!date || area === null || latitude === null || longitude === null || !category) return null;
  const observedAt = type === 'O' ? instantOf(date, time ?? '', zone ?? '', timeZone) : null;
  if (type !== 'F' && !observedAt) return null;
  const pollutant = Object.hasOwn(pollutants, parameter) ? (pollutants[parameter] ?? null) : null;
  const rest = { isPrimary: primary === 'Y', area, state, latitude, longitude, pollutant, aqi, category };
  const kind = type === 'F' ? 'forecast' : 'observed';
  return { kind, date, observedAt, issued: dateOf(issued), ...rest, agency: lineOf(agency, 200) };
}

/** "11/20/26" as "2026-11-20". */
function dateOf(text: string | undefined): string | null {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text ?? '') ?? [];
  if (month === undefined || day === undefined) return null;
  const date = `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null;
}

function instantOf(date: string, time: string, zone: string, timeZone: string): Date | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const local = `${date}T${hour.padStart(2, '0')}:${minute}`;
  const hours = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
  if (hours === undefined) return zonedToInstant(local, timeZone);
  return new Date(Date.parse(`${local}:00Z`) - hours * hourMs);
}
