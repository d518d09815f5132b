import { BreadcrumbsJsonLd } from '#components/ui/breadcrumbs-json-ld.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';

type Crumb = { name: string; path: string };

/** Where a page stands, for search engines: what leads from the edition's front to it, itself last. */
export function Breadcrumbs({ edition, crumbs }: { edition: Edition; crumbs: readonly Crumb[] }) {
  const { SITE_NAME, SITE_URL } = env();
  const front = { name: `${SITE_NAME} ${edition.name}`, path: addressOf('front', { edition: edition.slug }) };
  return <BreadcrumbsJsonLd crumbs={[front, ...crumbs].map(({ name, path }) => ({ name, item: SITE_URL + path }))} />;
}
