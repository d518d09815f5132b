import { BothUnits } from '#components/weather/both-units.tsx';
import { HourRow } from '#components/weather/hours/hour-row.tsx';
import { repeatedHours } from '#components/weather/hours/repeated-hours.ts';
import { hoursWords } from '#components/weather/hours/words.ts';
import { scales, speedUnits } from '#components/weather/measures.ts';
import { dayOf, nameOfWeekday } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { HourObservation } from '#lib/weather/observations.ts';

type Props = { hours: readonly HourObservation[]; edition: Edition; now: Date };

/** A row for each hour, by days; columns that nothing is known of are left out. */
export function HourTable({ hours, edition, now }: Props) {
  const { language, units, timeZone } = edition;
  const words = hoursWords(language);
  const shows = shownColumns(hours);
  const repeated = repeatedHours(hours, edition);
  const today = dayOf(now, timeZone);
  const days = Map.groupBy(hours, ({ at }) => dayOf(at, timeZone));
  const columns = 3 + Object.values(shows).filter(Boolean).length;
  return (
    <table className="weather-table hour-table">
      <thead>
        <tr>
          <th scope="col">{words.hour}</th>
          <th scope="col">{words.sky}</th>
          <th scope="col" className="figure-column">
            {words.temperature} <BothUnits measure={scales} own={units} />
          </th>
          {shows.feels && (
            <th scope="col" className="figure-column">
              {words.feelsLike}
            </th>
          )}
          {shows.precipitation && (
            <th scope="col" className="figure-column">
              {words.precipitation}
            </th>
          )}
          {shows.wind && (
            <th scope="col" className="figure-column">
              {words.wind} <BothUnits measure={speedUnits} own={units} />
            </th>
          )}
        </tr>
      </thead>
      {[...days].map(([day, own]) => (
        <tbody key={day}>
          {day !== today && (
            <tr className="day-row">
              <th scope="rowgroup" colSpan={columns}>
                {nameOfWeekday(day, language)}
              </th>
            </tr>
          )}
          {own.map((hour) => (
            <HourRow
              key={hour.at.getTime()}
              hour={hour}
              edition={edition}
              shows={shows}
              place={hours.indexOf(hour)}
              mark={repeated.get(hour) ?? null}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

export type ShownColumns = { feels: boolean; precipitation: boolean; wind: boolean };

function shownColumns(hours: readonly HourObservation[]): ShownColumns {
  return {
    feels: hours.some(({ feelsLike }) => feelsLike !== null),
    precipitation: hours.some((hour) => hour.precipitationPercent !== null || hour.precipitationMm !== null),
    wind: hours.some(({ wind }) => wind !== null),
  };
}
