import { BothUnits } from '#components/weather/both-units.tsx';
import { DayRow } from '#components/weather/days/day-row.tsx';
import { daysWords } from '#components/weather/days/words.ts';
import { scales, speedUnits } from '#components/weather/measures.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { DayObservation } from '#lib/weather/observations.ts';

type Props = { days: readonly DayObservation[]; edition: Edition; now: Date };

/** A row for each day, with its span of temperature drawn on the scale of all of them. */
export function DayTable({ days, edition, now }: Props) {
  const words = daysWords(edition.language);
  const known = days.flatMap(({ highC, lowC }) => [highC ?? [], lowC ?? []].flat());
  const scale = known.length > 0 ? { least: Math.min(...known), most: Math.max(...known) } : null;
  return (
    <table className="weather-table day-table">
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.sky}</th>
          <th scope="col" className="figure-column">
            {words.precipitation}
          </th>
          <th scope="col" className="figure-column where-broad">
            {words.wind} <BothUnits measure={speedUnits} own={edition.units} />
          </th>
          <th scope="col" className="figure-column">
            {words.low} <BothUnits measure={scales} own={edition.units} />
          </th>
          <th scope="col" className="span-cell">
            <span className="unseen">{words.range}</span>
          </th>
          <th scope="col" className="high-column">
            {words.high}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <DayRow key={day.date} day={day} scale={scale} edition={edition} now={now} />
        ))}
      </tbody>
    </table>
  );
}
