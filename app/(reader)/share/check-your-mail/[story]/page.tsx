import { NotFoundPage } from '../../../notice-page.tsx';
import { readStory } from '../../../reading.ts';
import { BackToStory, SharePage, shareMetadata } from '../../share-page.tsx';

export const dynamic = 'force-dynamic';
export const metadata = shareMetadata('Check your mail');

type Props = { params: Promise<{ story: string }> };

export default async function Page({ params }: Props) {
  const found = await readStory((await params).story);
  if (found?.kind !== 'public') return <NotFoundPage />;
  const { story } = found;
  return (
    <SharePage heading="Check your mail" story={story}>
      <p>
        We have sent a mail to your own address. Open the link in it and press the button: then your friend gets the
        story. Until then they get nothing.
      </p>
      <p>
        The link works for 48 hours. If the mail is not there in a few minutes, look among your unwanted mail. Whoever
        has told us never to email them again gets no such mail either.
      </p>
      <BackToStory story={story} />
    </SharePage>
  );
}
