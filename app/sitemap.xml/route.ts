import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { answerSitemap } from '#lib/feeds/answer-sitemap.ts';
import { sitemapIndex } from '#lib/feeds/sitemaps.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { SITE_NAME, SITE_URL } = env();
  return answerSitemap(request, await sitemapIndex(database(), { name: SITE_NAME, url: SITE_URL }, now()));
}

export const HEAD = GET;
