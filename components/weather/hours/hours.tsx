import { HourTable } from '#components/weather/hours/hour-table.tsx';
import { hoursWords } from '#components/weather/hours/words.ts';
import { StateLine } from '#components/weather/state-line.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { WeatherReport } from '#lib/weather/types.ts';

type Props = { hours: WeatherReport['hours']; edition: Edition; now: Date };

/** The hours to come: at first as many as a screen has room for, and all of them when asked for. */
export function Hours({ hours, edition, now }: Props) {
  const words = hoursWords(edition.language);
  const { value } = hours;
  return (
    <section className="hours" aria-labelledby="hours">
      <h2 className="weather-heading" id="hours">
        {words.hours}
      </h2>
      {value.length > 0 && (
        <>
          <HourTable hours={value} edition={edition} now={now} />
          {value.length > 12 && (
            <p className="all-hours">
              <input className="unseen-choice" type="checkbox" id="all-hours" />{' '}
              <label htmlFor="all-hours">{words.all(value.length)}</label>
            </p>
          )}
        </>
      )}
      <StateLine part={hours} name="hours" edition={edition} now={now} />
    </section>
  );
}
