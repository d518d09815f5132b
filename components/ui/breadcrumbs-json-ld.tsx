import { JsonLd } from '#components/ui/json-ld.tsx';

/** Where a page stands in the paper, for search engines: from the front to the page itself. Addresses are whole. */
export function BreadcrumbsJsonLd({ crumbs }: { crumbs: readonly { name: string; item: string }[] }) {
  const itemListElement = crumbs.map((crumb, place) => ({ '@type': 'ListItem', position: place + 1, ...crumb }));
  return <JsonLd data={{ '@type': 'BreadcrumbList', itemListElement }} />;
}
