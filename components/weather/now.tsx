import { Between } from '#components/ui/between.tsx';
import { BothUnits } from '#components/weather/both-units.tsx';
import { SkyIcon } from '#components/weather/conditions/sky-icon.tsx';
import { degrees, temperature } from '#components/weather/measures.ts';
import { StateLine } from '#components/weather/state-line.tsx';
import { weatherWords } from '#components/weather/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { DayObservation } from '#lib/weather/observations.ts';
import type { WeatherReport } from '#lib/weather/types.ts';
import { anyWords, conditionInWords } from '#lib/weather/worded.ts';

type Props = {
  now: WeatherReport['now'];
  /** Today of the forecast, if it is there. */
  today: DayObservation | null;
  edition: Edition;
  at: Date;
};

/** How it is: the one thing that everybody came for. */
export function Now({ now, today, edition, at }: Props) {
  const { language, units } = edition;
  const words = weatherWords(language);
  const { value } = now;
  const station = anyWords(value?.station ?? null, language)?.text;
  return (
    <section className="now" aria-labelledby="now">
      <h2 className="unseen" id="now">
        {words.now}
      </h2>
      {value && (
        <div className="now-shown">
          <SkyIcon condition={value.condition} sizePx={72} />
          {value.temperatureC !== null && (
            <p className="now-temperature">
              <BothUnits measure={temperature(value.temperatureC, language)} own={units} />
            </p>
          )}
          <div className="now-words">
            <p className="now-sky">{conditionInWords(value.condition, language)}</p>
            {value.feelsLike && (
              <p>
                {words.feelsLike} <BothUnits measure={degrees(value.feelsLike.c, language)} own={units} />
              </p>
            )}
            {today && <Extremes today={today} edition={edition} />}
          </div>
        </div>
      )}
      <StateLine part={now} name="now" edition={edition} now={at}>
        {station && (
          <>
            <Between />
            {station}
          </>
        )}
      </StateLine>
    </section>
  );
}

function Extremes({
  today: { highC, lowC },
  edition: { language, units },
}: {
  today: DayObservation;
  edition: Edition;
}) {
  const words = weatherWords(language);
  if (highC === null && lowC === null) return null;
  return (
    <p>
      {highC !== null && (
        <>
          {words.high} <BothUnits measure={degrees(highC, language)} own={units} />
        </>
      )}
      {highC !== null && lowC !== null && <Between />}
      {lowC !== null && (
        <>
          {words.low} <BothUnits measure={degrees(lowC, language)} own={units} />
        </>
      )}
    </p>
  );
}
