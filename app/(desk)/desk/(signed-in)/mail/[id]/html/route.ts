import { env } from '#lib/env.ts';
import { ForbiddenError, NotFoundError } from '#lib/errors.ts';
import { getCapturedMail } from '#lib/mail/captured-mail.ts';
import { captureDir } from '#lib/mail/transport.ts';
import { findActor } from '#lib/staff/session.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The HTML part of a captured mail, alone in a document that may load and run nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await findActor();
  if (!actor) return new Response('Sign in first.\n', { status: 401 });
  try {
    const { html } = await getCapturedMail(actor, captureDir(env()), (await params).id);
    // its links leave the frame
    return new Response(html?.replace('<head>', '<head><base target="_blank">') ?? '', {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) {
      return new Response('Not found.\n', { status: 404 });
    }
    throw error;
  }
}
