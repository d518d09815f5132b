import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { answerSitemap } from '#lib/feeds/answer-sitemap.ts';
import { sitemap } from '#lib/feeds/sitemaps.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ name: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { SITE_NAME, SITE_URL } = env();
  const name = /^(.+)\.xml$/.exec((await params).name)?.[1] ?? '';
  return answerSitemap(request, await sitemap(database(), { name: SITE_NAME, url: SITE_URL }, name, now()));
}

export const HEAD = GET;
