import { DayTable } from '#components/weather/days/day-table.tsx';
import { DayTexts } from '#components/weather/days/day-texts.tsx';
import { daysWords } from '#components/weather/days/words.ts';
import { StateLine } from '#components/weather/state-line.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { WeatherReport } from '#lib/weather/types.ts';

type Props = { days: WeatherReport['days']; edition: Edition; now: Date };

/** The week to come, and more where the service knows it. */
export function Days({ days, edition, now }: Props) {
  return (
    <section className="days" aria-labelledby="days">
      <h2 className="weather-heading" id="days">
        {daysWords(edition.language).days}
      </h2>
      {days.value.length > 0 && (
        <>
          <DayTable days={days.value} edition={edition} now={now} />
          <DayTexts days={days.value} edition={edition} now={now} />
        </>
      )}
      <StateLine part={days} name="days" edition={edition} now={now} />
    </section>
  );
}
