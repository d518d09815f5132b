import { isoInZone } from '#lib/editions/dates.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; edition: Edition; siteName: string; siteUrl: string };

/** The story for search engines. It says nothing that the page does not show. */
export function StoryJsonLd({ story, edition, siteName, siteUrl }: Props) {
  const at = (instant: Date) => isoInZone(instant, edition.timeZone);
  const url = siteUrl + story.path;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.deck || undefined,
    image: story.leadPicture ? [new URL(story.leadPicture.original.url, siteUrl).href] : undefined,
    datePublished: at(story.publicAt),
    dateModified: at(story.significantAt ?? story.publicAt),
    author: story.bylines.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: siteName, url: siteUrl },
    mainEntityOfPage: url,
    articleSection: sectionName(story.section, edition.language),
    inLanguage: story.language,
    isAccessibleForFree: true,
    contentLocation: { '@type': 'Place', name: `${edition.name}, ${edition.region}` },
  };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped cannot end the script
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
}
