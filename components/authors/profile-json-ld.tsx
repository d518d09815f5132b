import { JsonLd } from '#components/ui/json-ld.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Author } from '#lib/authors/types.ts';
import type { Edition } from '#lib/editions/types.ts';
import { newsOrganization } from '#lib/pages/organization.ts';

type Props = { author: Author; edition: Edition; siteName: string; siteUrl: string };

/** Who somebody is, for search engines. It says nothing that the page does not show. */
export function ProfileJsonLd({ author, edition, siteName, siteUrl }: Props) {
  const url = siteUrl + addressOf('author', { edition: edition.slug, author: author.slug });
  const mainEntity = {
    '@type': 'Person',
    '@id': url,
    name: author.name,
    url,
    jobTitle: author.role || undefined,
    description: author.bio.join('\n\n') || undefined,
    email: author.email || undefined,
    image: author.portrait ? new URL(author.portrait.original.url, siteUrl).href : undefined,
    worksFor: newsOrganization(siteName, siteUrl),
  };
  return <JsonLd data={{ '@type': 'ProfilePage', url, inLanguage: edition.language, mainEntity }} />;
}
