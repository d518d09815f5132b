import { BothUnits } from '#components/weather/both-units.tsx';
import { WindWords } from '#components/weather/conditions/wind-words.tsx';
import { distance, percent, pressure, speed, temperature } from '#components/weather/measures.ts';
import { Tile } from '#components/weather/today/tile.tsx';
import { todayWords } from '#components/weather/today/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { NowObservation } from '#lib/weather/observations.ts';

/** The station's other figures, those that it gave. */
export function StationTiles({ now, edition }: { now: NowObservation; edition: Edition }) {
  const { language, units, country } = edition;
  const words = todayWords(language);
  const { wind, humidityPercent, dewPointC, pressureHpa, pressureTendency, visibilityKm } = now;
  return (
    <>
      {wind?.kmh != null && (
        <Tile name={words.wind}>
          <p className="tile-figure">
            <WindWords wind={wind} language={language} units={units} isWithUnit />
          </p>
          {wind.gustKmh !== null && (
            <p>
              {words.gusts} <BothUnits measure={speed(wind.gustKmh, language)} own={units} />
            </p>
          )}
        </Tile>
      )}
      {humidityPercent !== null && (
        <Tile name={words.humidity}>
          <p className="tile-figure">{percent(humidityPercent, language)}</p>
          {dewPointC !== null && (
            <p>
              {words.dewPoint} <BothUnits measure={temperature(dewPointC, language)} own={units} />
            </p>
          )}
        </Tile>
      )}
      {pressureHpa !== null && (
        <Tile name={words.pressure}>
          <p className="tile-figure">
            <BothUnits measure={pressure(pressureHpa, country, language)} own={units} />
          </p>
          {pressureTendency && <p>{words.tendencies[pressureTendency]}</p>}
        </Tile>
      )}
      {visibilityKm !== null && (
        <Tile name={words.visibility}>
          <p className="tile-figure">
            <BothUnits measure={distance(visibilityKm, language)} own={units} />
          </p>
        </Tile>
      )}
    </>
  );
}
