import type { Metadata } from 'next';
import { cache } from 'react';
import { BackToStory, KillNotice, SharePage, shareMetadata } from '#app/(reader)/share/share-page.tsx';
import { shareWords } from '#app/(reader)/share/words.ts';
import { ResendForm } from '#components/sharing/resend-form.tsx';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { pageTime, readEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { answer } from '#lib/page-notes.ts';
import { sendConfirmationAgain } from '#lib/sharing/actions.ts';
import { findShareStatus, type ShareStatus } from '#lib/sharing/queries.ts';

type Props = { params: Promise<{ token: string }> };
type Words = ReturnType<typeof shareWords>;

/** How far the share is, and the edition that its story is read in. */
const readStatus = cache(async (token: string) => {
  const share = await findShareStatus(database(), token, pageTime());
  const edition = await readEdition(share?.found?.story.editions[0]?.slug);
  return { share, edition, words: shareWords(edition?.language ?? 'en') };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { share, words } = await readStatus((await params).token);
  return shareMetadata(share ? said(share, words).title : words.status.forgotten.title);
}

/** Tells whoever emails a story how far it is. Looking changes nothing. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const { share, edition, words } = await readStatus(token);
  if (!share) {
    answer(404);
    return (
      <SharePage heading={words.status.forgotten.title}>
        <p>{words.status.forgotten.text}</p>
      </SharePage>
    );
  }
  const { title, text } = said(share, words);
  const path = addressOf('shareStatus', { token });
  const story = share.found?.kind === 'public' ? share.found.story : null;
  return (
    <SharePage heading={title} edition={edition?.slug}>
      {share.status === 'withdrawn' && <KillNotice found={share.found} />}
      {share.postedAt && edition && share.status !== 'withdrawn' && (
        <p className="times">
          {words.status.posted} <Timestamp at={share.postedAt} edition={edition} form="full" />
        </p>
      )}
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {share.status === 'asked' && (
        <ResendForm
          token={token}
          answerPath={path}
          action={sendConfirmationAgain}
          language={edition?.language ?? 'en'}
        />
      )}
      <p>
        <a href={path}>{words.status.lookAgain}</a>
      </p>
      {story && <BackToStory story={story}>{words.backTo(story.headline)}</BackToStory>}
    </SharePage>
  );
}

function said({ status }: ShareStatus, words: Words): { title: string; text: readonly string[] } {
  switch (status) {
    case 'asked':
      return words['check-your-mail'];
    case 'onItsWay':
      return words['on-its-way'];
    case 'left':
      return { title: words.status.left.title, text: [words.status.left.text] };
    case 'withdrawn':
      return { title: words.withdrawn.title, text: [words.withdrawn.text] };
    default:
      return { title: words.status.expired.title, text: [words.status.expired.text] };
  }
}
