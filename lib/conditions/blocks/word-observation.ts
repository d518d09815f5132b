import { blockWords } from '#lib/conditions/blocks/block-words.ts';
import type { Found, FoundCamera, FoundEvent, FoundWeather } from '#lib/conditions/blocks/known-conditions.ts';
import { formatClock, formatDate, formatTime } from '#lib/editions/dates.ts';
import type { Edition } from '#lib/editions/types.ts';
import { primaryLanguage } from '#lib/language.ts';
import type { ConditionsWords } from '#lib/stories/blocks/conditions.ts';
import { conditionInWords, ownWords } from '#lib/weather/worded.ts';

/** Whose words they are to be: a place with its clocks and units, and the language of a story. */
export type Telling = { edition: Edition; language: string };

/** Without the time, which is another for what is live and for what was taken. */
type Observed = Omit<ConditionsWords, 'time' | 'at'>;

export function wordWeather({ observation, ...found }: FoundWeather, telling: Telling): Observed {
  const { edition, language } = telling;
  const { condition, temperatureC } = observation;
  const isSaid = condition.sky !== null || ownWords(condition.words, language) !== null;
  const sky = isSaid ? conditionInWords(condition, language) : null;
  return {
    name: blockWords(language).weatherIn(edition.name),
    main: bothUnits(temperatureC, edition.units),
    ...around(found, language, [sky], language),
  };
}

export function wordCamera({ place, ...found }: FoundCamera, { edition, language }: Telling): Observed {
  return {
    name: blockWords(language).cameraIn(edition.name),
    main: cut(place, 400),
    ...around(found, language, [], language),
  };
}

export function wordEvent({ event, ...found }: FoundEvent, telling: Telling): Observed {
  const { edition, language } = telling;
  const words = blockWords(language);
  const { road, direction, place, text, startsAt, endsAt, isFullClosure } = event;
  const main = road ? [road, direction && words.directions[direction]].filter(Boolean).join(', ') : place;
  const zoned = zonedIn(telling);
  const span = [
    startsAt && words.from(formatTime(startsAt, zoned)),
    endsAt && words.until(formatTime(endsAt, zoned)),
  ].filter(Boolean);
  return {
    name: (isFullClosure ? words.closedIn : words.trafficIn)(edition.name),
    main: cut(main, 400),
    ...around(found, event.language, [road ? place : null, text, span.join(' – ')], language),
  };
}

/** "11:05 a.m." and "Nov 20, 2026", as the place's clocks and calendar have an instant. */
export function clockAndDay(at: Date, telling: Telling): [clock: string, day: string] {
  const zoned = zonedIn(telling);
  return [formatClock(at, zoned), formatDate(at, zoned)];
}

/** A story in "en" has its times as an edition in "en-CA" has them. */
function zonedIn({ edition, language }: Telling) {
  const isOwn = primaryLanguage(language) === primaryLanguage(edition.language);
  return { language: isOwn ? edition.language : language, timeZone: edition.timeZone };
}

/** "−8 °C (18 °F)": the edition's own unit first. */
function bothUnits(c: number, units: Edition['units']): string {
  const celsius = `${signed(c)}\u00a0°C`;
  const fahrenheit = `${signed(c * 1.8 + 32)}\u00a0°F`;
  return units === 'us' ? `${fahrenheit} (${celsius})` : `${celsius} (${fahrenheit})`;
}

/** Rounded; with a true minus, and no "−0". */
function signed(degrees: number): string {
  const whole = Math.round(degrees);
  return whole < 0 ? `\u2212${-whole}` : String(Math.abs(whole));
}

type Around = Pick<Observed, 'details' | 'language' | 'credits'>;

function around(
  { adapter, isSample }: Omit<Found, 'until'>,
  language: string,
  details: readonly (string | null)[],
  ownLanguage: string,
): Around {
  const said = details.flatMap((detail) => (detail?.trim() ? [cut(detail.trim(), 1_200)] : []));
  return {
    details: [...(isSample ? [blockWords(ownLanguage).sample] : []), ...said],
    language,
    credits: adapter.attributions.map(({ text, url }) => ({ text, href: url })),
  };
}

/** No more than a block may hold. */
function cut(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 2).toWellFormed()} …`;
}
