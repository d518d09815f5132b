import './weather-page.css';
import type { Metadata } from 'next';
import { WeatherPage } from '#components/weather/weather-page.tsx';
import { weatherWords } from '#components/weather/words.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { findWeather } from '#lib/weather/read-weather.ts';

/** An edition's weather, at its own address and, for the default edition, at `/weather`. */
export async function EditionWeather({ edition }: { edition: Edition }) {
  const now = pageTime();
  const report = await findWeather(database(), edition, now);
  const crumb = { name: weatherWords(edition.language).title(edition.name), path: pathOf(edition) };
  return (
    <ReaderPage edition={edition} door="weather">
      <WeatherPage report={report} edition={edition} now={now} />
      <Breadcrumbs edition={edition} crumbs={[crumb]} />
    </ReaderPage>
  );
}

/** Both addresses of the default edition's weather name the edition's own as the canonical one. */
export function weatherMetadata(edition: Edition): Metadata {
  const words = weatherWords(edition.language);
  return pageMetadata(edition, {
    title: words.title(edition.name),
    description: words.description(edition.name, edition.region),
    canonical: pathOf(edition),
  });
}

const pathOf = ({ slug }: Edition) => addressOf('editionWeather', { edition: slug });
