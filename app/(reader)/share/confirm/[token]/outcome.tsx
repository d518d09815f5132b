import { KillNotice, SharePage } from '#app/(reader)/share/share-page.tsx';
import type { shareWords } from '#app/(reader)/share/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { setStatus } from '#lib/page-notes.ts';
import type { ShareOfLink } from '#lib/sharing/queries.ts';

type Props = {
  /** A share whose link is used up; null where the link was never one of ours. */
  share: Exclude<ShareOfLink, { status: 'asked' }> | null;
  edition: string | undefined;
  words: ReturnType<typeof shareWords>;
};

/** What became of a share, where there is nothing left to confirm. */
export function Outcome({ share, edition, words }: Props) {
  setStatus(share ? 410 : 404);
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
