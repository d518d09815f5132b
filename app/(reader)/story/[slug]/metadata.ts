import type { Metadata } from 'next';
import { isoInZone } from '#lib/editions/dates.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** A story's words for search engines and for those it is shared with. */
export function storyMetadata(story: PublicStory, edition: Edition): Metadata {
  const { SITE_NAME } = env();
  const { headline: title, deck: description, leadPicture } = story;
  return {
    title,
    ...(description ? { description } : {}),
    authors: story.bylines.map(({ name }) => ({ name })),
    alternates: { canonical: story.path },
    robots: { 'max-image-preview': 'large' },
    openGraph: {
      type: 'article',
      title,
      description,
      url: story.path,
      siteName: SITE_NAME,
      locale: story.language.replace('-', '_'),
      publishedTime: isoInZone(story.publicAt, edition.timeZone),
      modifiedTime: isoInZone(story.significantAt ?? story.publicAt, edition.timeZone),
      authors: story.bylines.map(({ name }) => name),
      section: sectionName(story.section, edition.language),
      ...(leadPicture ? { images: [imageOf(leadPicture)] } : {}),
    },
    twitter: { card: leadPicture ? 'summary_large_image' : 'summary', title, description },
  };
}

function imageOf({ original, alt }: NonNullable<PublicStory['leadPicture']>) {
  return { url: original.url, width: original.widthPx, height: original.heightPx, alt };
}
