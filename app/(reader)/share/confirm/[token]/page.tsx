import type { Metadata } from 'next';
import { cache } from 'react';
import { SharePage, shareMetadata } from '#app/(reader)/share/share-page.tsx';
import { shareWords } from '#app/(reader)/share/words.ts';
import { inLanguage } from '#components/ui/foreign.ts';
import { pageTime, readEdition } from '#frame/reading.ts';
import { database } from '#lib/db/client.ts';
import { confirmShareOfLink } from '#lib/sharing/actions.ts';
import { findShareOfLink } from '#lib/sharing/queries.ts';
import { Outcome } from './outcome.tsx';

type Props = { params: Promise<{ token: string }> };

/** What the link is for, and the words of the edition that its story is read in. */
const readShare = cache(async (token: string) => {
  const share = await findShareOfLink(database(), token, pageTime());
  const edition = share?.found?.story.editions[0]?.slug;
  return { share, edition, words: shareWords((await readEdition(edition))?.language ?? 'en') };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await readShare((await params).token);
  return shareMetadata(words.confirm.title);
}

/** Where the link in the sender's mail leads. Looking changes nothing, for mail scanners look too; pressing does. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const { share, edition, words } = await readShare(token);
  if (share?.status !== 'asked') return <Outcome share={share} edition={edition} words={words} />;
  const { title, to, send, remembered } = words.confirm;
  return (
    <SharePage heading={title} edition={edition}>
      <p className="share-headline" {...inLanguage(share.story.language)}>
        {share.story.headline}
      </p>
      <p>{to(share.recipient)}</p>
      <form className="share-form" action={confirmShareOfLink}>
        <input type="hidden" name="token" value={token} />
        <button type="submit">{send}</button>
      </form>
      <p>{remembered}</p>
    </SharePage>
  );
}
