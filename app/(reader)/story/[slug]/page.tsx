import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { EmailStory } from '#components/sharing/email-story.tsx';
import { StoryJsonLd } from '#components/story/json-ld.tsx';
import { StoryPage } from '#components/story/story-page.tsx';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition, readPages, readPageWords, readStory } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { editionOrganization } from '#lib/pages/organization.ts';
import { emailStory } from '#lib/sharing/actions.ts';
import { mailtoHref, sharingMode } from '#lib/sharing/mode.ts';
import { slugOfPath } from '#lib/slug.ts';
import { listRelated } from '#lib/stories/reading/related.ts';
import { storyMetadata } from './metadata.ts';
import { WithdrawnPage } from './withdrawn-page.tsx';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readStory((await params).slug);
  if (found?.kind === 'killed') {
    return { title: (await readPageWords(readerWords)).withdrawnTitle, robots: { index: false } };
  }
  if (!found) return notFoundMetadata();
  const edition = await readEdition(found.story.editions[0]?.slug);
  return edition ? storyMetadata(found.story, edition) : notFoundMetadata();
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const found = await readStory(slug);
  if (found?.kind === 'killed') return <WithdrawnPage story={found.story} />;
  const edition = found && (await readEdition(found.story.editions[0]?.slug));
  if (!edition) return <NotFoundPage />;
  const { story } = found;
  if (addressOf('story', { story: slugOfPath(slug) }) !== story.path) permanentRedirect(story.path);
  const [related, pages] = await Promise.all([listRelated(database(), story, pageTime()), readPages(edition.language)]);
  const { SITE_NAME, SITE_URL, POSTAL_ADDRESS } = env();
  const url = SITE_URL + story.path;
  const shareForm = (
    <EmailStory
      storyId={story.id}
      path={story.path}
      mode={sharingMode(env()).mode}
      mailtoHref={mailtoHref({ headline: story.headline, url })}
      paper={[SITE_NAME, POSTAL_ADDRESS].filter(Boolean).join(', ')}
      action={emailStory}
      language={edition.language}
    />
  );
  return (
    <ReaderPage
      edition={edition}
      kind="story"
      section={story.section.slug}
      updatedAt={story.significantAt ?? story.publicAt}
    >
      <StoryPage edition={edition} story={story} url={url} related={related} shareForm={shareForm} />
      <StoryJsonLd
        story={story}
        edition={edition}
        siteName={SITE_NAME}
        siteUrl={SITE_URL}
        publisher={editionOrganization(SITE_NAME, SITE_URL, pages, edition)}
      />
    </ReaderPage>
  );
}
