import type { Metadata } from 'next';
import { EditionFront, frontMetadata } from '#app/(reader)/[edition]/front.tsx';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { readEdition } from '#frame/reading.ts';

export async function generateMetadata(): Promise<Metadata> {
  const edition = await readEdition();
  return edition ? frontMetadata(edition) : notFoundMetadata();
}

/** The default edition's front. */
export default async function Page() {
  const edition = await readEdition();
  return edition ? <EditionFront edition={edition} /> : <NotFoundPage />;
}
