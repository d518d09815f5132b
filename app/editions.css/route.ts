import { database } from '#lib/db/client.ts';
import { accentsOf } from '#lib/editions/accent.ts';
import { listEditions } from '#lib/editions/queries.ts';

export const dynamic = 'force-dynamic';

/** Each edition's accent as a stylesheet: no inline style is allowed, and editions are rows, not code. */
export async function GET(): Promise<Response> {
  const editions = (await listEditions(database())).filter(({ slug }) => /^[a-z0-9-]+$/.test(slug));
  const rules = editions.map(({ slug, accent }) => ({ slug, ...accentsOf(accent) }));
  const light = rules.map((rule) => `[data-edition="${rule.slug}"]{--accent:${rule.light}}`);
  const dark = rules.map((rule) => `[data-edition="${rule.slug}"]{--accent:${rule.dark}}`);
  return new Response(`${light.join('')}@media screen and (prefers-color-scheme:dark){${dark.join('')}}`, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
    },
  });
}
