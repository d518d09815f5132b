import { findActor } from '#lib/staff/sign-in/session.ts';
import type { MailBody, MailContent } from '#lib/webmail/types.ts';
import { answerFor, type MessageContext } from '../read-message.ts';

export const dynamic = 'force-dynamic';

/**
 * Nothing runs, and nothing is loaded but pictures of the mail itself. With our origin, so that these come with the
 * session; a frame without it asks for them without cookies.
 */
const policy = [
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** A body of a mail as it was sent, alone in a document, for a sandboxed frame. */
export async function GET(request: Request, context: MessageContext): Promise<Response> {
  const path = new URL(request.url).searchParams.get('part');
  return answerFor(await findActor(), context, async (store, id) => {
    const message = await store.findMessage(id);
    const body = message && findBody(message.reading, path);
    if (typeof body?.sentHtml !== 'string') return null;
    return new Response(body.sentHtml, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  });
}

function findBody({ bodies, forwarded }: MailContent, path: string | null): MailBody | undefined {
  return bodies.find((body) => body.path === path) ?? forwarded.flatMap((inner) => findBody(inner, path) ?? [])[0];
}
