import { z } from 'zod';

/**
 * What a weather service says of one thing. Adapters write these, the worker stores them as JSON, and pages parse them
 * again. Units are metric and unrounded whatever the service's are; a number that it doesn't give, or that cannot be
 * true, is null, never 0.
 */

const at = z.coerce.date();
const number = z.number().nullable();
/** A text in the languages the service has it in. */
export const wordedSchema = z.object({ en: z.string().nullable(), fr: z.string().nullable() });
export type Worded = z.infer<typeof wordedSchema>;

/** The sky and what falls from it, as one drawing shows it. */
export const skies = [
  'clear',
  'mostly-clear',
  'partly-cloudy',
  'mostly-cloudy',
  'cloudy',
  'fog',
  'haze',
  'smoke',
  'dust',
  'drizzle',
  'rain',
  'heavy-rain',
  'freezing-rain',
  'sleet',
  'snow',
  'heavy-snow',
  'blowing-snow',
  'hail',
  'thunderstorm',
  'wind',
  'tornado',
  'hurricane',
] as const;
export type Sky = (typeof skies)[number];

/** `sky` null: the service doesn't say, or says what we don't know; its words may still be there. */
export const conditionSchema = z.object({ sky: z.enum(skies).nullable(), isNight: z.boolean(), words: wordedSchema });
export type Condition = z.infer<typeof conditionSchema>;

export const windSchema = z.object({
  /** Calm is 0. */
  kmh: number,
  /** The upper end, where it is given as a span ("5 to 10 mph"). */
  toKmh: number,
  gustKmh: number,
  /** 0 north, 90 east; where it comes from. */
  fromDegrees: number,
});
export type Wind = z.infer<typeof windSchema>;

export const feelsLikeSchema = z.object({
  kind: z.enum(['wind-chill', 'humidex', 'heat-index', 'apparent']),
  c: z.number(),
});
export type FeelsLike = z.infer<typeof feelsLikeSchema>;

/** How it was at a station. */
export const nowSchema = z.object({
  observedAt: at,
  /** A station's name, or null where it is a model's value. */
  station: wordedSchema.nullable(),
  condition: conditionSchema,
  temperatureC: number,
  feelsLike: feelsLikeSchema.nullable(),
  humidityPercent: number,
  dewPointC: number,
  wind: windSchema.nullable(),
  /** At sea level. */
  pressureHpa: number,
  pressureTendency: z.enum(['rising', 'falling', 'steady']).nullable(),
  visibilityKm: number,
});
export type NowObservation = z.infer<typeof nowSchema>;

/** One hour of the forecast, from `at` on. */
export const hourSchema = z.object({
  at,
  condition: conditionSchema,
  temperatureC: number,
  feelsLike: feelsLikeSchema.nullable(),
  precipitationPercent: number,
  precipitationMm: number,
  wind: windSchema.nullable(),
  uvIndex: number,
});
export type HourObservation = z.infer<typeof hourSchema>;

export const halfDaySchema = z.object({
  condition: conditionSchema,
  precipitationPercent: number,
  precipitationMm: number,
  wind: windSchema.nullable(),
  /** The service's own sentence or two; null where it has none. */
  text: wordedSchema.nullable(),
});
export type HalfDay = z.infer<typeof halfDaySchema>;

/** One day of the forecast, of the place's calendar; its night is the one that begins on it. */
export const daySchema = z.object({
  /** "2026-11-20" */
  date: z.iso.date(),
  highC: number,
  lowC: number,
  day: halfDaySchema.nullable(),
  night: halfDaySchema.nullable(),
  uvIndexMax: number,
});
export type DayObservation = z.infer<typeof daySchema>;

/** From the worst to the mildest. */
export const severities = ['extreme', 'severe', 'moderate', 'minor', 'unknown'] as const;
export type Severity = (typeof severities)[number];
export const alertLevels = ['warning', 'watch', 'advisory', 'statement', 'other'] as const;
export type AlertLevel = (typeof alertLevels)[number];

/** An alert that its service has not ended or cancelled. Its words are the service's own, unaltered. */
export const alertSchema = z.object({
  id: z.string(),
  severity: z.enum(severities),
  level: z.enum(alertLevels),
  /** Canada's. */
  colour: z.enum(['red', 'orange', 'yellow', 'grey']).nullable(),
  /** "Snowfall warning" */
  event: wordedSchema,
  headline: wordedSchema.nullable(),
  /** Paragraphs stand between empty lines; line ends within them mean nothing. */
  text: wordedSchema.nullable(),
  instruction: wordedSchema.nullable(),
  area: wordedSchema.nullable(),
  /** "NWS Los Angeles/Oxnard CA" */
  sender: z.string().nullable(),
  sentAt: at.nullable(),
  startsAt: at.nullable(),
  /** It is over then: when the event ends or, where that isn't said, when the message lapses. Null: until further notice. */
  endsAt: at.nullable(),
  url: z.url().nullable(),
});
export type AlertObservation = z.infer<typeof alertSchema>;

/** `aqhi` is Canada's, from 1 to "10+"; `us-aqi` that of the U.S. EPA, from 0 to 500. */
export const airSchema = z.object({
  scale: z.enum(['aqhi', 'us-aqi']),
  kind: z.enum(['observed', 'forecast']),
  /** Of an observation its time, of a forecast the time from which it holds. */
  at,
  /** Unrounded; null where only the category is known. */
  value: number,
  category: z.enum([
    'low',
    'moderate',
    'high',
    'very-high',
    'good',
    'us-moderate',
    'sensitive-groups',
    'unhealthy',
    'very-unhealthy',
    'hazardous',
  ]),
  /** "PM2.5", "O3"; the one that makes the value where there are several. */
  pollutant: z.string().nullable(),
  area: wordedSchema.nullable(),
  /** Whose stations they are; it has to be named. */
  agency: z.string().nullable(),
});
export type AirObservation = z.infer<typeof airSchema>;

/** The parts of a weather page that come from services. */
export const weatherParts = ['now', 'hours', 'days', 'alerts', 'air'] as const;
export type WeatherPart = (typeof weatherParts)[number];

/** What each part is made of. */
export const observationSchemas = {
  now: nowSchema,
  hours: hourSchema,
  days: daySchema,
  alerts: alertSchema,
  air: airSchema,
} as const satisfies Record<WeatherPart, z.ZodType>;

export type WeatherObservation = NowObservation | HourObservation | DayObservation | AlertObservation | AirObservation;
