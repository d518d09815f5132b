import { BreadcrumbsJsonLd } from '#components/ui/breadcrumbs-json-ld.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isoInZone } from '#lib/editions/dates.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { LeadPicture } from '#lib/media/types.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';
import { summaryOf } from '#lib/stories/blocks/summary.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = {
  story: PublicStory;
  edition: Edition;
  siteName: string;
  siteUrl: string;
  /** The newsroom, as a schema.org `NewsMediaOrganization`. */
  publisher: Readonly<Record<string, unknown>>;
};

/** The story, and where it stands in the paper, for search engines. It says nothing that the page does not show. */
export function StoryJsonLd({ story, edition, siteName, siteUrl, publisher }: Props) {
  return (
    <>
      <JsonLd data={articleOf({ story, edition, siteUrl, publisher })} />
      <BreadcrumbsJsonLd crumbs={crumbsOf({ story, edition, siteName, siteUrl })} />
    </>
  );
}

function articleOf({ story, edition, siteUrl, publisher }: Omit<Props, 'siteName'>) {
  const at = (instant: Date) => isoInZone(instant, edition.timeZone);
  const url = siteUrl + story.path;
  const { wire } = story;
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#story`,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: story.headline,
    description: summaryOf(story) || undefined,
    image: story.leadPicture ? imagesOf(story.leadPicture, siteUrl) : undefined,
    datePublished: at(story.publicAt),
    dateModified: at(story.significantAt ?? story.publicAt),
    author: authorsOf(story, edition, siteUrl),
    publisher,
    articleSection: sectionName(story.section, edition.language),
    keywords: story.topics.length > 0 ? story.topics.map(({ name }) => name) : undefined,
    inLanguage: story.language,
    // of the whole story, which is elsewhere where this is its summary
    isAccessibleForFree: wire?.isSummary ? undefined : true,
    wordCount: wire?.isSummary ? undefined : countWords(story),
    dateline: story.dateline || undefined,
    contentLocation: story.dateline ? { '@type': 'Place', name: story.dateline } : undefined,
    correction:
      story.corrections.length > 0
        ? story.corrections.map(({ text, correctedAt }) => ({
            '@type': 'CorrectionComment',
            text,
            dateCreated: at(correctedAt),
          }))
        : undefined,
    isBasedOn: wire && safeHref.safeParse(wire.originalUrl).success ? wire.originalUrl : undefined,
    copyrightNotice: (!wire?.isRelease && wire?.copyright) || undefined,
  };
}

function countWords({ body }: PublicStory): number {
  return textOf(body).join(' ').split(/\s+/).filter(Boolean).length;
}

/** Those above the story: people, and behind them the supplier of a wire's story. */
function authorsOf({ bylines, wire }: PublicStory, edition: Edition, siteUrl: string) {
  const people = bylines.map(({ name, authorSlug }) => ({
    '@type': 'Person',
    name,
    url: authorSlug ? siteUrl + addressOf('author', { edition: edition.slug, author: authorSlug }) : undefined,
  }));
  const authors = wire?.supplier ? [...people, { '@type': 'Organization', name: wire.supplier }] : people;
  return authors.length > 0 ? authors : undefined;
}

/** The three shapes search engines ask for; the whole picture until it is cut. */
function imagesOf({ shapes, original }: LeadPicture, siteUrl: string): string[] {
  const cut = [shapes['16x9'], shapes['4x3'], shapes['1x1']].flatMap((shape) => shape ?? []);
  return (cut.length > 0 ? cut : [original]).map(({ url }) => new URL(url, siteUrl).href);
}

function crumbsOf({ story, edition, siteName, siteUrl }: Omit<Props, 'publisher'>) {
  return [
    { name: `${siteName} ${edition.name}`, item: siteUrl + addressOf('front', { edition: edition.slug }) },
    {
      name: sectionName(story.section, edition.language),
      item: siteUrl + addressOf('section', { edition: edition.slug, section: story.section.slug }),
    },
    { name: story.headline, item: siteUrl + story.path },
  ];
}
