import { Timestamp } from '#components/ui/timestamp.tsx';
import { BothUnits } from '#components/weather/both-units.tsx';
import { PrecipitationWords } from '#components/weather/conditions/precipitation-words.tsx';
import { SkyIcon } from '#components/weather/conditions/sky-icon.tsx';
import { WindWords } from '#components/weather/conditions/wind-words.tsx';
import type { ShownColumns } from '#components/weather/hours/hour-table.tsx';
import { hoursWords } from '#components/weather/hours/words.ts';
import { degrees, speed } from '#components/weather/measures.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { HourObservation } from '#lib/weather/observations.ts';
import { conditionInWords } from '#lib/weather/worded.ts';

type Props = {
  hour: HourObservation;
  edition: Edition;
  shows: ShownColumns;
  /** Its place in the table, from 0. */
  place: number;
  /** Of an hour that the clocks show twice, which it is. */
  mark: 'first' | 'second' | null;
};

const unknown = '–';

/** Beyond half a day, and beyond a day: shown where there is room, or when they are asked for. */
function classOf(place: number): string | undefined {
  if (place < 12) return undefined;
  return place < 24 ? 'later-hour' : 'last-hour';
}

export function HourRow({ hour, edition, shows, place, mark }: Props) {
  const { language, units } = edition;
  const { at, condition, temperatureC, feelsLike, wind } = hour;
  const words = hoursWords(language);
  return (
    <tr className={classOf(place)}>
      <th scope="row">
        <Timestamp at={at} edition={edition} form="hour" />
        {mark && ` (${words[mark]})`}
      </th>
      <td className="sky-cell">
        <SkyIcon condition={condition} sizePx={28} />{' '}
        <span className="sky-words">{conditionInWords(condition, language)}</span>
      </td>
      <td className="figure-column warmth">
        {temperatureC === null ? unknown : <BothUnits measure={degrees(temperatureC, language)} own={units} />}
      </td>
      {shows.feels && (
        <td className="figure-column">
          {feelsLike === null ? unknown : <BothUnits measure={degrees(feelsLike.c, language)} own={units} />}
        </td>
      )}
      {shows.precipitation && (
        <td className="figure-column">
          <PrecipitationWords of={hour} language={language} units={units} />
        </td>
      )}
      {shows.wind && (
        <td className="figure-column">
          {wind ? <WindWords wind={wind} language={language} units={units} /> : unknown}
          {wind?.gustKmh != null && (
            <span className="where-wide">
              {' '}
              {words.gusts} <BothUnits measure={speed(wind.gustKmh, language)} own={units} />
            </span>
          )}
        </td>
      )}
    </tr>
  );
}
