import type { Metadata } from 'next';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { readEdition } from '#frame/reading.ts';
import { EditionWeather, weatherMetadata } from './edition-weather.tsx';

type Props = { params: Promise<{ edition: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const edition = await readEdition((await params).edition);
  return edition ? weatherMetadata(edition) : notFoundMetadata();
}

export default async function Page({ params }: Props) {
  const edition = await readEdition((await params).edition);
  return edition ? <EditionWeather edition={edition} /> : <NotFoundPage />;
}
