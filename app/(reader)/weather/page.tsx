import type { Metadata } from 'next';
import { EditionWeather, weatherMetadata } from '#app/(reader)/[edition]/weather/edition-weather.tsx';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { readEdition } from '#frame/reading.ts';

export async function generateMetadata(): Promise<Metadata> {
  const edition = await readEdition();
  return edition ? weatherMetadata(edition) : notFoundMetadata();
}

/** The default edition's weather. */
export default async function Page() {
  const edition = await readEdition();
  return edition ? <EditionWeather edition={edition} /> : <NotFoundPage />;
}
