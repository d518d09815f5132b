import { env } from '#lib/env.ts';
import { answerDocument } from '#lib/feeds/answer-document.ts';
import { manifest } from '#lib/feeds/manifest.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  return answerDocument(request, {
    body: JSON.stringify(manifest(env().SITE_NAME)),
    contentType: 'application/manifest+json; charset=utf-8',
    changedAt: null,
    maxAge: 3_600,
    sharedMaxAge: 3_600,
  });
}

export const HEAD = GET;
