import { addressOf } from '#lib/addresses/address-of.ts';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { xmlText } from '#lib/feeds/clean-text.ts';
import { listPagePaths } from '#lib/feeds/sitemap-pages.ts';
import { listChunk, listChunks, listNews } from '#lib/feeds/sitemap-queries.ts';
import type { Paper } from '#lib/feeds/types.ts';
import { primaryLanguage } from '#lib/language.ts';

/** How many ids a file of stories spans; the protocol allows 50,000 addresses and 50 MB. */
export const chunkSize = 10_000;
/** What Google News takes: two days, a thousand stories. */
const newsMs = 2 * dayMs;
const maxNews = 1_000;

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** `/sitemap.xml`: the other maps. */
export async function sitemapIndex(db: Db, paper: Paper, now: Date, size = chunkSize): Promise<string> {
  const chunks = await listChunks(db, now, size);
  const maps = [
    `<sitemap><loc>${address(paper, addressOf('sitemap', { name: 'pages.xml' }))}</loc></sitemap>`,
    ...chunks.map(
      ({ chunk, changedAt }) =>
        `<sitemap><loc>${address(paper, addressOf('sitemap', { name: `stories-${chunk}.xml` }))}</loc><lastmod>${changedAt.toISOString()}</lastmod></sitemap>`,
    ),
  ];
  return documentOf('sitemapindex', maps);
}

/**
 * `/sitemaps/<name>.xml`.
 * @returns null for a name that is no map's, and for a chunk without stories
 */
export async function sitemap(db: Db, paper: Paper, name: string, now: Date, size = chunkSize): Promise<string | null> {
  if (name === 'pages') {
    const paths = await listPagePaths(db, now);
    return documentOf(
      'urlset',
      paths.map((path) => `<url><loc>${address(paper, path)}</loc></url>`),
    );
  }
  const chunk = /^stories-([1-9]\d{0,6})$/.exec(name)?.[1];
  const found = chunk === undefined ? [] : await listChunk(db, now, Number(chunk), size);
  if (found.length === 0) return null;
  return documentOf(
    'urlset',
    found.map(
      ({ path, changedAt }) =>
        `<url><loc>${address(paper, path)}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`,
    ),
  );
}

/** `/news-sitemap.xml`: what is new, for news search. */
export async function newsSitemap(db: Db, paper: Paper, now: Date): Promise<string> {
  const news = await listNews(db, new Date(now.getTime() - newsMs), now, maxNews);
  const entries = news.map(({ path, headline, language, publishedAt }) =>
    [
      `<url><loc>${address(paper, path)}</loc><news:news>`,
      `<news:publication><news:name>${text(paper.name)}</news:name>`,
      `<news:language>${primaryLanguage(language)}</news:language></news:publication>`,
      `<news:publication_date>${publishedAt.toISOString()}</news:publication_date>`,
      `<news:title>${text(headline)}</news:title></news:news></url>`,
    ].join(''),
  );
  return documentOf('urlset', entries, ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"');
}

const text = (words: string) => escapeMarkup(xmlText(words));
const address = (paper: Paper, path: string) => text(new URL(path, paper.url).href);

function documentOf(root: string, entries: readonly string[], namespaces = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${protocol}"${namespaces}>\n${entries.join('\n')}\n</${root}>\n`;
}
