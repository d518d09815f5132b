import { mailFrame } from '#app/(desk)/desk/(signed-in)/mail/mail-frame.ts';
import { env } from '#lib/env.ts';
import { ForbiddenError, NotFoundError } from '#lib/errors.ts';
import { getCapturedMail } from '#lib/mail/transport/captured-mail.ts';
import { captureDir } from '#lib/mail/transport/transport.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The HTML part of a captured mail. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await findActor();
  if (!actor) return new Response('Sign in first.\n', { status: 401 });
  try {
    const { html } = await getCapturedMail(actor, captureDir(env()), (await params).id);
    return mailFrame(html ?? '');
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) {
      return new Response('Not found.\n', { status: 404 });
    }
    throw error;
  }
}
