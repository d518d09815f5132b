import { answer } from '#lib/press/answer.ts';
import { neverEmailAgain } from '#lib/sharing/actions.ts';
import { isNeverToken } from '#lib/sharing/suppress.ts';
import { SharePage, shareMetadata } from '../../share-page.tsx';

export const dynamic = 'force-dynamic';
export const metadata = shareMetadata('Never email me again');

type Props = { params: Promise<{ token: string }> };

export default async function Page({ params }: Props) {
  const { token } = await params;
  if (!isNeverToken(token)) {
    answer(404);
    return (
      <SharePage heading="We do not know this link">
        <p>Perhaps it was cut short on its way: open it from the mail again, or copy all of it.</p>
      </SharePage>
    );
  }
  return (
    <SharePage heading="Never email me again">
      <p>
        Press the button and this paper will never again email you a story, whoever asks, nor a confirmation. Nobody
        will be told.
      </p>
      <form className="share-form" action={neverEmailAgain}>
        <input type="hidden" name="token" value={token} />
        <button type="submit">Never email me again</button>
      </form>
    </SharePage>
  );
}
