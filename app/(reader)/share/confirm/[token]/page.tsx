import type { Metadata } from 'next';
import { cache } from 'react';
import { KillNotice, SharePage, shareMetadata } from '#app/(reader)/share/share-page.tsx';
import { shareWords } from '#app/(reader)/share/words.ts';
import { inLanguage } from '#components/ui/foreign.ts';
import { pageTime, readEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { answer } from '#lib/page-notes.ts';
import { confirmShareOfLink } from '#lib/sharing/actions.ts';
import { findShareOfLink } from '#lib/sharing/queries.ts';

export const dynamic = 'force-dynamic';

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
  if (share?.status === 'asked') {
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
  answer(share ? 410 : 404);
  switch (share?.status) {
    case 'sent':
      return (
        <SharePage heading={words.sent.title} edition={edition}>
          <p>{words.sent.text}</p>
        </SharePage>
      );
    case 'withdrawn':
      return (
        <SharePage heading={words.withdrawn.title} edition={edition}>
          <KillNotice found={share.found} />
          <p>{words.withdrawn.text}</p>
        </SharePage>
      );
    case 'expired':
      return (
        <SharePage heading={words.expired.title} edition={edition}>
          <p>{words.expired.text}</p>
          <p>
            <a href={addressOf('story', { story: share.storyId })}>{words.expired.toStory}</a>
          </p>
        </SharePage>
      );
    default:
      return (
        <SharePage heading={words.unknown.title}>
          <p>{words.unknown.text}</p>
        </SharePage>
      );
  }
}
