import { searchWords } from '#components/search/words.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

/** How a browser searches the paper from its address bar (OpenSearch 1.1). A short name has at most 16 characters. */
export async function GET(): Promise<Response> {
  const { SITE_NAME, SITE_URL } = env();
  const language = (await listEditions(database()))[0]?.language ?? 'en';
  const words = searchWords(language);
  const origin = new URL(SITE_URL).origin;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml([...SITE_NAME].slice(0, 16).join(''))}</ShortName>
<Description>${escapeXml(words.searchPaper)}</Description>
<Language>${escapeXml(language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="48" height="48" type="image/x-icon">${escapeXml(`${origin}/favicon.ico`)}</Image>
<Url type="text/html" method="get" template="${escapeXml(`${origin}/search?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
  return new Response(body, {
    headers: {
      'content-type': 'application/opensearchdescription+xml; charset=utf-8',
      'cache-control': 'public, max-age=3600, s-maxage=3600',
    },
  });
}

const escapeXml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{C}\n]/gu, '');
