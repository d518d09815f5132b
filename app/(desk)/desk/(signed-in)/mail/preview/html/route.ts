import { mailFrame } from '#app/(desk)/desk/(signed-in)/mail/mail-frame.ts';
import { findPreview } from '#app/(desk)/desk/(signed-in)/mail/preview/find-preview.ts';
import { inTheme } from '#app/(desk)/desk/(signed-in)/mail/preview/in-theme.ts';
import { readPreviewChoice } from '#components/desk/mail/preview-choice.ts';
import { now } from '#lib/clock.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';

export const dynamic = 'force-dynamic';

/** The HTML part of a mail as its template makes it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return new Response('Sign in first.\n', { status: 401 });
  const choice = readPreviewChoice(Object.fromEntries(new URL(request.url).searchParams));
  const mail = isAllowed(actor, 'mail.read') ? await findPreview(choice, now()) : null;
  if (!mail) return new Response('Not found.\n', { status: 404 });
  return mailFrame(inTheme(mail.html, choice.theme), choice.images !== 'off');
}
