import type { Edition } from '#lib/editions/types.ts';
import type { PageTag } from '#lib/page-notes.ts';
import type { SourceRoom } from '#lib/sources/source-rooms.ts';
import type { Adapter, KeptSource } from '#lib/sources/types.ts';
import { weatherAdapters } from '#lib/weather/adapters/adapters.ts';
import { composeReport } from '#lib/weather/compose-report.ts';
import { composeLine } from '#lib/weather/masthead-line.ts';
import { composeSevereAlert } from '#lib/weather/severe-alert.ts';
import type { WeatherLine } from '#lib/weather/types.ts';
import { shownDegrees } from '#lib/weather/units.ts';
import { ownWords } from '#lib/weather/worded.ts';

/** What the refresh knows of this room. */
export const weatherRoom: SourceRoom = {
  adapters: weatherAdapters,
  changedTags: (edition, before, after, now) => weatherChanges(edition, before, after, now, weatherAdapters),
};

/** The pages that say something else. A change that none of them shows, such as of a tenth of a degree, is none. */
export function weatherChanges(
  edition: Edition,
  before: readonly KeptSource[],
  after: readonly KeptSource[],
  now: Date,
  adapters: readonly Adapter[],
): PageTag[] {
  const differs = (said: (kept: readonly KeptSource[]) => unknown) => asSaid(said(before)) !== asSaid(said(after));
  const tags: PageTag[] = [];
  if (differs((kept) => composeReport(edition, kept, adapters, now).report)) tags.push(`weather:${edition.id}`);
  if (differs((kept) => lineAsShown(composeLine(edition, kept, adapters, now).line, edition)))
    tags.push(`weather-line:${edition.id}`);
  if (differs((kept) => composeSevereAlert(edition, kept, adapters, now).severe)) tags.push(`frame:${edition.id}`);
  return tags;
}

/** Times are shown to the minute, temperatures in whole degrees of both units. */
const asSaid = (said: unknown) =>
  JSON.stringify(said, (key, value: unknown) => {
    if (typeof value === 'number' && isTemperature.test(key))
      return [shownDegrees(value, 'metric'), shownDegrees(value, 'us')];
    return typeof value === 'string' ? value.replace(toTheMinute, '$1') : value;
  });

/** As observations name them: "temperatureC", "highC", and "c" of what it feels like. */
const isTemperature = /(?:^c|C)$/;
const toTheMinute = /^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d(?:\.\d+)?Z$/;

function lineAsShown(line: WeatherLine | null, edition: Edition): unknown {
  if (!line) return null;
  const { condition, temperatureC, isSample } = line;
  const words = ownWords(condition.words, edition.language);
  return [shownDegrees(temperatureC, edition.units), condition.sky, condition.isNight, words, isSample];
}
