import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { answerFeed } from '#lib/feeds/answer-feed.ts';
import { slugOfPath } from '#lib/slug.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ path: string[] }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { SITE_NAME, SITE_URL } = env();
  const path = (await params).path.map(slugOfPath).join('/');
  return answerFeed(request, database(), path, { name: SITE_NAME, url: SITE_URL }, now());
}

export const HEAD = GET;
