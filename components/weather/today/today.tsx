import { AirTile } from '#components/weather/today/air-tile.tsx';
import { StationTiles } from '#components/weather/today/station-tiles.tsx';
import { SunTile } from '#components/weather/today/sun-tile.tsx';
import { Tile } from '#components/weather/today/tile.tsx';
import { todayWords } from '#components/weather/today/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { WeatherReport } from '#lib/weather/types.ts';

type Props = { report: WeatherReport; edition: Edition; now: Date };

/** What else there is to know of today: the air, the sun, and the station's other figures. */
export function Today({ report, edition, now }: Props) {
  const words = todayWords(edition.language);
  const { air, sun, uvIndexMax } = report;
  return (
    <section className="today" aria-labelledby="today">
      <h2 className="weather-heading" id="today">
        {words.details}
      </h2>
      <div className="tiles">
        {air && <AirTile air={air} edition={edition} now={now} />}
        {uvIndexMax !== null && (
          <Tile name={words.uv}>
            <p className="tile-figure">{Math.round(uvIndexMax)}</p>
            <p>{words.uvLevels[uvLevel(Math.round(uvIndexMax))]}</p>
          </Tile>
        )}
        <SunTile sun={sun} edition={edition} />
        {report.now.value && <StationTiles now={report.now.value} edition={edition} />}
      </div>
    </section>
  );
}

/** As the World Health Organization divides the index. */
function uvLevel(index: number): 'low' | 'moderate' | 'high' | 'veryHigh' | 'extreme' {
  if (index <= 2) return 'low';
  if (index <= 5) return 'moderate';
  if (index <= 7) return 'high';
  return index <= 10 ? 'veryHigh' : 'extreme';
}
