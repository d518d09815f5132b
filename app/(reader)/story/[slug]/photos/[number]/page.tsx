import type { Metadata } from 'next';
import { readNumber, StoryPart, storyPartMetadata } from '#app/(reader)/story/[slug]/story-part.tsx';
import { PhotoPage } from '#components/story/pages/photo-page.tsx';
import { photoWords } from '#components/story/pages/photo-words.ts';
import { photosOf } from '#lib/stories/blocks/photos.ts';

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  return storyPartMetadata(slug, (story, edition) => {
    const photos = photosOf(story);
    const photo = photos.find((each) => each.number === readNumber(number));
    if (!photo) return null;
    const place = photoWords(edition.language).place(photo.number, photos.length);
    const { caption, alt, credit } = photo.picture;
    return { title: `${place} – ${story.headline}`, description: caption || alt || credit };
  });
}

/** One photograph of a story, large. */
export default async function StoryPhotoPage({ params }: Props) {
  const { slug, number } = await params;
  return (
    <StoryPart
      slug={slug}
      part="storyPhoto"
      number={number}
      show={(story, edition) => {
        const photos = photosOf(story);
        const photo = photos.find((each) => each.number === readNumber(number));
        return photo ? <PhotoPage story={story} edition={edition} photo={photo} count={photos.length} /> : null;
      }}
    />
  );
}
