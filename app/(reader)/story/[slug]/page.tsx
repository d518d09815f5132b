import type { Metadata } from 'next';
import { storyMetadata } from './metadata.ts';
import { PublicStoryPage } from './public-story-page.tsx';
import { metadataOfStory, StoryPart } from './story-part.tsx';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return metadataOfStory((await params).slug, storyMetadata);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  return <StoryPart slug={slug} show={(story, edition) => <PublicStoryPage story={story} edition={edition} />} />;
}
