import { newsroomPagePath, pageMeanings } from '#lib/pages/kinds.ts';
import type { ListedPage } from '#lib/pages/types.ts';

type Place = { slug: string; name: string; region: string };

/** The size of `/icons/logo.png`. */
const logo = { path: '/icons/logo.png', widthPx: 600, heightPx: 60 };

/**
 * The newsroom as a schema.org `NewsMediaOrganization`, with the pages it has about itself: as the publisher of a story,
 * or alone with an `@context` around it.
 * @param siteUrl without a slash at its end
 * @param pages those that readers of the edition can open
 */
export function newsOrganization(siteName: string, siteUrl: string, pages: readonly ListedPage[], edition: Place) {
  const named = pages.flatMap(({ kind }) =>
    pageMeanings[kind].properties.map((property) => [property, siteUrl + newsroomPagePath(edition.slug, kind)]),
  );
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${siteUrl}/#organization`,
    name: siteName,
    url: siteUrl,
    logo: { '@type': 'ImageObject', url: siteUrl + logo.path, width: logo.widthPx, height: logo.heightPx },
    areaServed: { '@type': 'Place', name: `${edition.name}, ${edition.region}` },
    ...(Object.fromEntries(named) as Readonly<Record<string, string>>),
  };
}
