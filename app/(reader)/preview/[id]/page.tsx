import '../preview.css';
import type { Metadata } from 'next';
import { StoryPage } from '#components/story/story-page.tsx';
import { NotFoundPage } from '#frame/notice-page.tsx';
import { pageTime, readPageWords } from '#frame/reading.ts';
import { StoryFrame } from '#frame/story-frame.tsx';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { findLiveConditions } from '#lib/conditions/blocks/live-blocks.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { listRelated } from '#lib/stories/reading/related.ts';
import { readPreview } from './read-preview.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readPageWords(readerWords)).preview, robots: { index: false, follow: false } };
}

/** The newest words of a story, for staff, on the very page that readers will get. */
export default async function PreviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(addressOf('preview', { id }));
  const preview = await readPreview(actor, Number(id));
  if (!preview) return <NotFoundPage />;
  const { story, edition } = preview;
  const words = await readPageWords(readerWords);
  const [related, live] = await Promise.all([
    listRelated(database(), story, pageTime()),
    findLiveConditions(database(), story.body, pageTime()),
  ]);
  return (
    <>
      <aside className="preview-bar" aria-label={words.preview}>
        {words.previewBar}
      </aside>
      <StoryFrame edition={edition} story={story}>
        <StoryPage {...{ edition, story, related, live }} url={env().SITE_URL + story.path} shareForm={null} />
      </StoryFrame>
    </>
  );
}
