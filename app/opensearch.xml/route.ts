import { searchWords } from '#components/search/words.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { answerDocument } from '#lib/feeds/answer-document.ts';
import { xmlText } from '#lib/feeds/clean-text.ts';
import { favicon } from '#lib/feeds/favicon.ts';

export const dynamic = 'force-dynamic';

/** How a browser searches the paper from its address bar (OpenSearch 1.1). A short name has at most 16 characters. */
export async function GET(request: Request): Promise<Response> {
  const { SITE_NAME, SITE_URL } = env();
  const language = (await listEditions(database()))[0]?.language ?? 'en';
  const words = searchWords(language);
  const origin = new URL(SITE_URL).origin;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${text([...SITE_NAME].slice(0, 16).join(''))}</ShortName>
<Description>${text(words.searchPaper)}</Description>
<Language>${text(language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="${favicon.sizePx}" height="${favicon.sizePx}" type="${favicon.type}">${text(origin + favicon.path)}</Image>
<Url type="text/html" method="get" template="${text(`${origin}/search?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
  return answerDocument(request, {
    body,
    contentType: 'application/opensearchdescription+xml; charset=utf-8',
    changedAt: null,
    maxAge: 3_600,
    sharedMaxAge: 3_600,
  });
}

export const HEAD = GET;

const text = (words: string) => escapeMarkup(xmlText(words));
