import { BackToStory, KillNotice, SharePage } from '#app/(reader)/share/share-page.tsx';
import type { shareWords } from '#app/(reader)/share/words.ts';
import { ResendForm } from '#components/sharing/resend-form.tsx';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import { sendConfirmationAgain } from '#lib/sharing/actions.ts';
import type { ShareStatus } from '#lib/sharing/queries.ts';
import { statusWords } from './read-status.ts';

type Props = {
  token: string;
  share: ShareStatus;
  /** The one its story is read in. */
  edition: Edition | null;
  words: ReturnType<typeof shareWords>;
};

/** How far a share is. */
export function StatusPage({ token, share, edition, words }: Props) {
  const { title, text } = statusWords(share, words);
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
