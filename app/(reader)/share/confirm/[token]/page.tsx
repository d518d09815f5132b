import { database } from '#lib/db/client.ts';
import { answer } from '#lib/press/answer.ts';
import { confirmShareOfLink } from '#lib/sharing/actions.ts';
import { findShareOfLink } from '#lib/sharing/queries.ts';
import { pageTime } from '../../../reading.ts';
import { SharePage, shareMetadata } from '../../share-page.tsx';

export const dynamic = 'force-dynamic';
export const metadata = shareMetadata('Send this story?');

type Props = { params: Promise<{ token: string }> };

/** Where the link in the sender's mail leads. Looking changes nothing, for mail scanners look too; pressing does. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const share = await findShareOfLink(database(), token, pageTime());
  if (share?.status === 'asked') {
    return (
      <SharePage heading="Send this story?" story={share.story}>
        <p className="share-headline" lang={share.story.language}>
          {share.story.headline}
        </p>
        <p>{`To ${share.recipient}`}</p>
        <form className="share-form" action={confirmShareOfLink}>
          <input type="hidden" name="token" value={token} />
          <button type="submit">Send it</button>
        </form>
        <p>For the next 30 days this browser can then send stories from your address at once.</p>
      </SharePage>
    );
  }
  answer(share ? 410 : 404);
  switch (share?.status) {
    case 'sent':
      return (
        <SharePage heading="This story has been sent">
          <p>The link works once, and it has been used.</p>
        </SharePage>
      );
    case 'withdrawn':
      return (
        <SharePage heading="This story was withdrawn, and was not sent">
          {share.notice && <p className="notice-text">{share.notice}</p>}
          <p>Your friend has received nothing.</p>
        </SharePage>
      );
    case 'expired':
      return (
        <SharePage heading="This link has expired">
          <p>It worked for 48 hours. Your friend has received nothing; you can email the story again from its page.</p>
          <p>
            <a href={`/story/${share.storyId}`}>Go to the story</a>
          </p>
        </SharePage>
      );
    default:
      return (
        <SharePage heading="We do not know this link">
          <p>Perhaps it was cut short on its way: open it from the mail again, or copy all of it.</p>
        </SharePage>
      );
  }
}
