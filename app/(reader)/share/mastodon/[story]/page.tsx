import type { Metadata } from 'next';
import { BackToStory, SharePage, shareMetadata } from '#app/(reader)/share/share-page.tsx';
import { shareWords } from '#app/(reader)/share/words.ts';
import { MastodonForm } from '#components/sharing/mastodon-form.tsx';
import { inLanguage } from '#components/ui/foreign.ts';
import { NotFoundPage } from '#frame/notice-page.tsx';
import { readPageEdition, readStory } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { shareOnMastodon } from '#lib/sharing/actions.ts';

type Props = { params: Promise<{ story: string }> };

const readLanguage = async () => (await readPageEdition())?.language ?? 'en';

export async function generateMetadata(): Promise<Metadata> {
  return shareMetadata(shareWords(await readLanguage()).mastodon.title);
}

/** Asks for the reader's Mastodon server and leads there. */
export default async function Page({ params }: Props) {
  const found = await readStory((await params).story);
  if (found?.kind !== 'public') return <NotFoundPage />;
  const { story } = found;
  const language = await readLanguage();
  const { mastodon, backTo } = shareWords(language);
  return (
    <SharePage label={mastodon.label} heading={mastodon.title} edition={story.editions[0]?.slug}>
      <p className="share-headline" {...inLanguage(story.language)}>
        {story.headline}
      </p>
      <p>{mastodon.text}</p>
      <MastodonForm
        storyId={story.id}
        answerPath={addressOf('shareMastodon', { story: story.id })}
        action={shareOnMastodon}
        language={language}
      />
      <BackToStory story={story}>{backTo(story.headline)}</BackToStory>
    </SharePage>
  );
}
