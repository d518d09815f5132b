import { addressOf } from '#lib/addresses/address-of.ts';
import '#app/(reader)/preview/preview.css';
import type { Metadata } from 'next';
import { StoryPage } from '#components/story/story-page.tsx';
import { NotFoundPage } from '#frame/notice-page.tsx';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition, readPageWords } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { NotFoundError } from '#lib/errors.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { getPreview } from '#lib/stories/desk/desk-queries.ts';
import { listRelated } from '#lib/stories/reading/related.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readPageWords(readerWords)).preview, robots: { index: false, follow: false } };
}

/** The newest words of a story, for staff, on the very page that readers will get. */
export default async function PreviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(addressOf('preview', { id }));
  const story = await getPreview(database(), actor, Number(id), pageTime()).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  const edition = story && (await readEdition(story.editions[0]?.slug));
  if (!edition) return <NotFoundPage />;
  const words = await readPageWords(readerWords);
  const related = await listRelated(database(), story, pageTime());
  return (
    <>
      <aside className="preview-bar" aria-label={words.preview}>
        {words.previewBar}
      </aside>
      <ReaderPage
        edition={edition}
        kind="story"
        section={story.section.slug}
        updatedAt={story.significantAt ?? story.publicAt}
      >
        <StoryPage
          edition={edition}
          story={story}
          url={env().SITE_URL + story.path}
          related={related}
          shareForm={null}
        />
      </ReaderPage>
    </>
  );
}
