import type { Metadata } from 'next';
import { EditionFront, frontMetadata } from './front.tsx';
import { NotFoundPage, notFoundMetadata } from './notice-page.tsx';
import { readEdition } from './reading.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const edition = await readEdition();
  return edition ? frontMetadata(edition) : notFoundMetadata();
}

/** The default edition's front. */
export default async function Page() {
  const edition = await readEdition();
  return edition ? <EditionFront edition={edition} /> : <NotFoundPage />;
}
