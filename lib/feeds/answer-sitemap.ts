import { answerDocument, answerNoDocument } from '#lib/feeds/answer-document.ts';

/** Answers with a map, or 404 where there is none. */
export function answerSitemap(request: Request, xml: string | null): Response {
  if (xml === null) return answerNoDocument();
  return answerDocument(request, {
    body: xml,
    contentType: 'application/xml; charset=utf-8',
    changedAt: null,
    maxAge: 60,
    sharedMaxAge: 60,
  });
}
