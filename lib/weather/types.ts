import type { Attribution, PartState } from '#lib/sources/types.ts';
import type {
  AirObservation,
  AlertObservation,
  DayObservation,
  HourObservation,
  NowObservation,
} from '#lib/weather/observations.ts';

/** A service that a part comes from, or was to come from. */
export type ShownSource = {
  /** "Environment and Climate Change Canada" */
  title: string;
  /** Its own page for people, about this place. */
  homepage: string;
};

/** A part of the page: what there is to show of it, and how it stands. */
export type ShownPart<Value> = { state: PartState; value: Value; sources: readonly ShownSource[] };

/** Sun times of one day of the place's calendar. */
export type SunTimes =
  | {
      kind: 'rises-and-sets';
      risesAt: Date;
      setsAt: Date;
    }
  | { kind: 'up-all-day' | 'down-all-day' };

/** Everything on an edition's weather page, as of one time. */
export type WeatherReport = {
  /** Null with the state `failed`. */
  now: ShownPart<NowObservation | null>;
  /** From the current hour on, at most 48. */
  hours: ShownPart<readonly HourObservation[]>;
  /** From today on, at most 10. */
  days: ShownPart<readonly DayObservation[]>;
  /** In force, or going to be; the worst first. Also with the state `failed` there may be some: of another service. */
  alerts: ShownPart<readonly AlertObservation[]>;
  /** The newest observation, then forecasts; null where the edition has no service for it. */
  air: ShownPart<readonly AirObservation[]> | null;
  sun: SunTimes;
  /** The highest of today that is known. */
  uvIndexMax: number | null;
  attributions: readonly Attribution[];
  /** Something of it is invented, since no real answer has come yet. */
  isSample: boolean;
};

/** The weather in one line of the masthead; null where what is known is out of date. */
export type WeatherLine = Pick<NowObservation, 'condition'> & { temperatureC: number; isSample: boolean };

/** The worst alert in force, as it stands above every page. */
export type SevereAlert = Pick<AlertObservation, 'severity' | 'event' | 'endsAt'> & {
  /** How many more are as bad. */
  others: number;
  isSample: boolean;
};
