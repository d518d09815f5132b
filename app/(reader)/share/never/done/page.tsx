import type { Metadata } from 'next';
import { SharePage, shareMetadata } from '#app/(reader)/share/share-page.tsx';
import { shareWords } from '#app/(reader)/share/words.ts';
import { readPageWords } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return shareMetadata((await readPageWords(shareWords)).never.done);
}

export default async function Page() {
  const [{ never }, { frontPage }] = await Promise.all([readPageWords(shareWords), readPageWords(readerWords)]);
  return (
    <SharePage heading={never.done}>
      <p>{never.doneText}</p>
      <p>
        <a href="/">{frontPage}</a>
      </p>
    </SharePage>
  );
}
