import { Between } from '#components/ui/between.tsx';
import { type Door, Doors } from '#components/ui/frame/doors.tsx';
import { EditionSwitch } from '#components/ui/frame/edition-switch.tsx';
import { MastheadSearch } from '#components/ui/frame/masthead-search.tsx';
import { MastheadWeather } from '#components/ui/frame/masthead-weather.tsx';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { Whole } from '#components/ui/whole.tsx';
import { uiWords } from '#components/ui/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { WeatherLine } from '#lib/weather/types.ts';

type Props = {
  siteName: string;
  edition: Edition;
  editions: readonly Edition[];
  /** When what this page shows last changed; null when there is nothing yet. */
  updatedAt: Date | null;
  /** The door that the page itself is behind. */
  door?: Door | undefined;
  /** On fronts. */
  weather?: WeatherLine | null;
};

/** The paper's name, its city, its editions, the doors beside each other, and the line of clock and weather. */
export function Masthead({ siteName, edition, editions, updatedAt, door, weather = null }: Props) {
  return (
    <header className="masthead">
      <div className="masthead-bar">
        <EditionSwitch editions={editions} current={edition} />
        <Doors edition={edition} current={door} />
        <MastheadSearch edition={edition} />
      </div>
      <p className="nameplate">
        <a href={addressOf('front', { edition: edition.slug })}>{siteName}</a>
      </p>
      <p className="masthead-line">
        <span className="nameplate-city">
          {edition.name}, {edition.region}
        </span>
        {updatedAt && <Between />}
        {updatedAt && (
          <span className="clock-line">
            {uiWords(edition.language).updated} <Timestamp at={updatedAt} edition={edition} form="clock-line" />
          </span>
        )}
        {weather && <Between />}
        {weather && <MastheadWeather weather={weather} edition={edition} />}
      </p>
      <Whole />
    </header>
  );
}
