import { Between } from '#components/ui/between.tsx';
import { StateLine } from '#components/weather/state-line.tsx';
import { Tile } from '#components/weather/today/tile.tsx';
import { todayWords } from '#components/weather/today/words.ts';
import { weatherWords } from '#components/weather/words.ts';
import { dayMs } from '#lib/clock.ts';
import { dayOf, nameOfShortWeekday } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { AirObservation } from '#lib/weather/observations.ts';
import type { ShownPart } from '#lib/weather/types.ts';
import { anyWords } from '#lib/weather/worded.ts';

type Props = { air: ShownPart<readonly AirObservation[]>; edition: Edition; now: Date };

/** What was measured, and what is forecast for each day; and whose it is, which has to be said. */
export function AirTile({ air, edition, now }: Props) {
  const { language } = edition;
  const words = todayWords(language);
  const observed = air.value.find(({ kind }) => kind === 'observed');
  const forecasts = air.value.filter(({ kind }) => kind === 'forecast');
  const any = observed ?? forecasts[0];
  const place = anyWords(any?.area ?? null, language)?.text;
  const told = [place, observed?.pollutant, any?.agency].filter((text) => text);
  return (
    <Tile name={words.air} isWide>
      {observed && (
        <p>
          <span className="tile-figure">{figureOf(observed)}</span> {words.categories[observed.category]}
        </p>
      )}
      {any && <p className="tile-note">{words.scales[any.scale]}</p>}
      {forecasts.length > 0 && (
        <ul className="air-forecasts">
          {forecasts.map((forecast) => (
            <li key={forecast.at.getTime()}>
              {dayWord(forecast.at, edition, now)} ({words.forecast}): {figureOf(forecast)}{' '}
              {words.categories[forecast.category]}
            </li>
          ))}
        </ul>
      )}
      <StateLine part={air} name="air" edition={edition} now={now}>
        {told.map((text) => (
          <span key={text}>
            <Between />
            {text}
          </span>
        ))}
      </StateLine>
    </Tile>
  );
}

/** Canada's index has no figure above ten. */
function figureOf({ scale, value }: AirObservation): string {
  if (value === null) return '';
  if (scale === 'us-aqi') return String(Math.round(value));
  return value >= 10.5 ? '10+' : String(Math.max(1, Math.round(value)));
}

function dayWord(at: Date, { language, timeZone }: Edition, now: Date): string {
  const day = dayOf(at, timeZone);
  if (day === dayOf(now, timeZone)) return weatherWords(language).today;
  if (day === dayOf(new Date(now.getTime() + dayMs), timeZone)) return todayWords(language).tomorrow;
  return nameOfShortWeekday(day, language);
}
