import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { answerDocument } from '#lib/feeds/answer-document.ts';
import { securityText } from '#lib/feeds/security-text.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { SITE_URL, SECURITY_CONTACT } = env();
  const editions = await listEditions(database());
  const edition = editions[0]?.slug;
  const contactPage = edition ? addressOf('newsroomPage', { edition, kind: 'contact' }) : addressOf('home');
  const contact = SECURITY_CONTACT ?? SITE_URL + contactPage;
  const languages = editions.map(({ language }) => language);
  return answerDocument(request, {
    body: securityText(SITE_URL, contact, languages, now()),
    contentType: 'text/plain; charset=utf-8',
    changedAt: null,
    maxAge: 3_600,
    sharedMaxAge: 3_600,
  });
}

export const HEAD = GET;
