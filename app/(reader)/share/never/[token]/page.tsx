import type { Metadata } from 'next';
import { SharePage, shareMetadata } from '#app/(reader)/share/share-page.tsx';
import { shareWords } from '#app/(reader)/share/words.ts';
import { readPageWords } from '#frame/reading.ts';
import { isNeverToken } from '#lib/mail/bounces/suppress.ts';
import { setStatus } from '#lib/page-notes.ts';
import { neverEmailAgain } from '#lib/sharing/actions.ts';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return shareMetadata((await readPageWords(shareWords)).never.title);
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const { never, unknown } = await readPageWords(shareWords);
  if (!isNeverToken(token)) {
    setStatus(404);
    return (
      <SharePage heading={unknown.title}>
        <p>{unknown.text}</p>
      </SharePage>
    );
  }
  return (
    <SharePage heading={never.title}>
      <p>{never.text}</p>
      <form className="share-form" action={neverEmailAgain}>
        <input type="hidden" name="token" value={token} />
        <button type="submit">{never.title}</button>
      </form>
    </SharePage>
  );
}
