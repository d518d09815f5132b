import { addressOf } from '#lib/addresses/address-of.ts';
import { pageMeanings } from '#lib/pages/kinds.ts';
import type { ListedPage } from '#lib/pages/types.ts';

type Place = { slug: string; name: string; region: string };

/** The size of `/icons/logo.png`. */
const logo = { path: addressOf('icon', { path: 'logo.png' }), widthPx: 600, heightPx: 60 };

/**
 * The paper as schema.org's `NewsMediaOrganization`. Whoever reads linked data joins what pages say of one `@id`, so
 * this is the same on every page, and what differs from edition to edition is said of the edition.
 * @param siteUrl without a slash at its end
 */
export function newsOrganization(siteName: string, siteUrl: string) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${siteUrl}/#organization`,
    name: siteName,
    url: siteUrl,
    logo: logoOf(siteUrl),
  };
}

/**
 * An edition of the paper, with the pages it has about itself: as the publisher of a story, or alone.
 * @param pages those that readers of the edition can open
 */
export function editionOrganization(siteName: string, siteUrl: string, pages: readonly ListedPage[], edition: Place) {
  const front = siteUrl + addressOf('front', { edition: edition.slug });
  const named = pages.flatMap(({ kind }) =>
    pageMeanings[kind].properties.map((property) => [
      property,
      siteUrl + addressOf('newsroomPage', { edition: edition.slug, kind }),
    ]),
  );
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${front}#organization`,
    name: `${siteName} ${edition.name}`,
    url: front,
    logo: logoOf(siteUrl),
    areaServed: { '@type': 'Place', name: `${edition.name}, ${edition.region}` },
    parentOrganization: newsOrganization(siteName, siteUrl),
    ...(Object.fromEntries(named) as Readonly<Record<string, string>>),
  };
}

function logoOf(siteUrl: string) {
  return { '@type': 'ImageObject', url: siteUrl + logo.path, width: logo.widthPx, height: logo.heightPx };
}
