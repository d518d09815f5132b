import type { Metadata } from 'next';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { readEdition } from '#frame/reading.ts';
import { EditionFront, frontMetadata } from './front.tsx';

type Props = { params: Promise<{ edition: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const edition = await readEdition((await params).edition);
  return edition ? frontMetadata(edition) : notFoundMetadata();
}

export default async function Page({ params }: Props) {
  const edition = await readEdition((await params).edition);
  return edition ? <EditionFront edition={edition} /> : <NotFoundPage />;
}
