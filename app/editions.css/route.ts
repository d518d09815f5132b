import { database } from '#lib/db/client.ts';
import { accentsOf } from '#lib/editions/accent.ts';
import { listEditions } from '#lib/editions/queries.ts';

export const dynamic = 'force-dynamic';

/** Each edition's accent as a stylesheet: no inline style is allowed, and editions are rows, not code. */
export async function GET(): Promise<Response> {
  const editions = (await listEditions(database())).filter(({ slug }) => /^[a-z0-9-]+$/.test(slug));
  const rules = editions.map(({ slug, accent }) => {
    const { light, dark } = accentsOf(accent);
    return `[data-edition="${slug}"]{--accent:light-dark(${light},${dark})}`;
  });
  // a browser that does not know light-dark() keeps the style sheet's own accent
  return new Response(`@supports (color:light-dark(#000,#fff)){${rules.join('')}}`, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
    },
  });
}
