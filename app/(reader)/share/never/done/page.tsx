import type { Metadata } from 'next';
import { readPageWords } from '../../../reading.ts';
import { readerWords } from '../../../words.ts';
import { SharePage, shareMetadata } from '../../share-page.tsx';
import { shareWords } from '../../words.ts';

export const dynamic = 'force-dynamic';

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
