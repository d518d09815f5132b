import type { Metadata } from 'next';
import { SharePage, shareMetadata } from '#app/(reader)/share/share-page.tsx';
import { setStatus } from '#lib/page-notes.ts';
import { readStatus, statusWords } from './read-status.ts';
import { StatusPage } from './status-page.tsx';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { share, words } = await readStatus((await params).token);
  return shareMetadata(share ? statusWords(share, words).title : words.status.forgotten.title);
}

/** Tells whoever emails a story how far it is. Looking changes nothing. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const { share, edition, words } = await readStatus(token);
  if (share) return <StatusPage token={token} share={share} edition={edition} words={words} />;
  setStatus(404);
  return (
    <SharePage heading={words.status.forgotten.title}>
      <p>{words.status.forgotten.text}</p>
    </SharePage>
  );
}
