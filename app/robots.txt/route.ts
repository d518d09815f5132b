import { env } from '#lib/env.ts';
import { answerDocument } from '#lib/feeds/answer-document.ts';
import { robotsText } from '#lib/feeds/robots.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  const { SITE_URL, AI_CRAWLERS } = env();
  return answerDocument(request, {
    body: robotsText(SITE_URL, AI_CRAWLERS),
    contentType: 'text/plain; charset=utf-8',
    changedAt: null,
    maxAge: 3_600,
    sharedMaxAge: 3_600,
  });
}

export const HEAD = GET;
