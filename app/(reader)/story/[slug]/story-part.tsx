import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { readEdition, readPageWords, readStory } from '#frame/reading.ts';
import { StoryFrame } from '#frame/story-frame.tsx';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { type StoryPartName, storyPart } from '#lib/addresses/story-part.ts';
import type { Edition } from '#lib/editions/types.ts';
import { slugOfPath } from '#lib/slug.ts';
import type { PublicStory } from '#lib/stories/types.ts';
import { WithdrawnPage } from './withdrawn-page.tsx';

type Props = {
  slug: string;
  /** Which of them, by the table of addresses. Default: the story's own page. */
  part?: StoryPartName;
  /** Of several. */
  number?: string;
  /** The page itself; null where the story has no such part. */
  show: (story: PublicStory, edition: Edition) => ReactNode | Promise<ReactNode>;
};

/** A story's page, or one that belongs to it: as public as the story is, and at its present address. */
export async function StoryPart({ slug, part, number, show }: Props) {
  const found = await readStory(slug);
  if (found?.kind === 'killed') return <WithdrawnPage story={found.story} />;
  const edition = found && (await readEdition(found.story.editions[0]?.slug));
  if (!edition) return <NotFoundPage />;
  const { story } = found;
  const page = await show(story, edition);
  if (!page) return <NotFoundPage edition={edition} />;
  // only then: a part that is none may be anything a visitor typed
  if (addressOf('story', { story: slugOfPath(slug) }) !== story.path)
    permanentRedirect(part ? storyPart(part, story.path, number) : story.path);
  return (
    <StoryFrame edition={edition} story={story}>
      {page}
    </StoryFrame>
  );
}

type Named = {
  title: string;
  description: string;
  /** Default: the story's own, of which the page shows a part. */
  canonical?: string;
};

/** What such a page is called. It is for readers of the story, not for those who search. */
export function storyPartMetadata(
  slug: string,
  name: (story: PublicStory, edition: Edition) => Named | null,
): Promise<Metadata> {
  return metadataOfStory(slug, (story, edition) => {
    const named = name(story, edition);
    if (!named) return null;
    const { title, description, canonical = story.path } = named;
    return { title, description, alternates: { canonical }, robots: { index: false, follow: true } };
  });
}

/** The metadata of a story's page while readers can see the story; else what is there instead. */
export async function metadataOfStory(
  slug: string,
  toMetadata: (story: PublicStory, edition: Edition) => Metadata | null,
): Promise<Metadata> {
  const found = await readStory(slug);
  if (found?.kind === 'killed') {
    return { title: (await readPageWords(readerWords)).withdrawnTitle, robots: { index: false } };
  }
  const edition = found && (await readEdition(found.story.editions[0]?.slug));
  return (edition && toMetadata(found.story, edition)) || notFoundMetadata();
}

/** The number that ends an address, from 1; null for anything else, "01" too. */
export function readNumber(segment: string): number | null {
  return /^[1-9]\d{0,3}$/.test(segment) ? Number(segment) : null;
}
