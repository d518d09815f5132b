import type { Metadata } from 'next';
import { addressOf } from '#lib/addresses/address-of.ts';
import { storyCardPath } from '#lib/cards/card-path.ts';
import { isoInZone } from '#lib/editions/dates.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { primaryLanguage } from '#lib/language.ts';
import { summaryOf } from '#lib/stories/blocks/summary.ts';
import type { PublicStory } from '#lib/stories/types.ts';
import { canonicalOf } from '#lib/stories/wire.ts';

/** A story's words for search engines and for those it is shared with. */
export function storyMetadata(story: PublicStory, edition: Edition): Metadata {
  const { SITE_NAME, SITE_URL } = env();
  const { headline: title, leadPicture } = story;
  const description = summaryOf(story);
  const authors = story.bylines.map(({ name, authorSlug }) => ({
    name,
    ...(authorSlug ? { url: SITE_URL + addressOf('author', { edition: edition.slug, author: authorSlug }) } : {}),
  }));
  const card = {
    url: storyCardPath(story),
    width: 1200,
    height: 630,
    type: 'image/jpeg',
    alt: leadPicture?.alt || title,
  };
  return {
    title,
    ...(description ? { description } : {}),
    authors,
    alternates: { canonical: canonicalOf(story.wire) ?? story.path },
    robots: { 'max-image-preview': 'large' },
    openGraph: {
      type: 'article',
      title,
      ...(description ? { description } : {}),
      url: story.path,
      siteName: SITE_NAME,
      locale: localeOf(story.language, edition.language),
      publishedTime: isoInZone(story.publicAt, edition.timeZone),
      modifiedTime: isoInZone(story.significantAt ?? story.publicAt, edition.timeZone),
      authors: authors.map(({ name, url }) => url ?? name),
      section: sectionName(story.section, edition.language),
      tags: story.topics.map(({ name }) => name),
      images: [card],
    },
    twitter: { card: 'summary_large_image', title, ...(description ? { description } : {}), images: [card] },
  };
}

/** "en_CA": a story's language with, where it names no country, the edition's. */
function localeOf(language: string, editionLanguage: string): string {
  const isShort = language === primaryLanguage(editionLanguage);
  return (isShort ? editionLanguage : language).replaceAll('-', '_');
}
