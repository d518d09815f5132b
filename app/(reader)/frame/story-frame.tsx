import type { ReactNode } from 'react';
import { ReaderPage } from '#frame/reader-page.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** The frame of a page about one story: its headline is the page's, and "Updated" is the story's. */
export function StoryFrame({
  edition,
  story,
  children,
}: {
  edition: Edition;
  story: PublicStory;
  children: ReactNode;
}) {
  const updatedAt = story.significantAt ?? story.publicAt;
  return (
    <ReaderPage edition={edition} kind="story" section={story.section.slug} updatedAt={updatedAt}>
      {children}
    </ReaderPage>
  );
}
