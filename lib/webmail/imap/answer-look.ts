import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { isOwnOrigin } from '#lib/staff/sign-in/own-origin.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { lookedAtSchema } from '#lib/webmail/imap/input.ts';
import { lookAgain } from '#lib/webmail/imap/look-again.ts';
import type { ImapTools } from '#lib/webmail/imap/open-account.ts';
import type { LookAnswer } from '#lib/webmail/imap/types.ts';

type Context = { db: Db; findFollower: () => Promise<{ actor: Actor } | null>; now: Date; tools?: ImapTools };

/**
 * Answers a page that has a box at the mail server open, and says so now and then. 400: it said something else; 401:
 * nobody is signed in; 403: another site asks; 404: there is no such box, or none for them; 503: the database is away.
 */
export async function answerLook(request: Request, { db, findFollower, now, tools }: Context): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return bare(403);
  try {
    const follower = await findFollower();
    if (!follower) return bare(401);
    const sent = lookedAtSchema.safeParse(await request.json().catch(() => null)).data;
    if (!sent) return bare(400);
    return answer(await lookAgain(db, follower.actor, sent, now, tools));
  } catch (error) {
    if (error instanceof NotFoundError) return bare(404);
    if (error instanceof MailServerError) return answer({ belowCount: null });
    if (isDatabaseAway(error)) return bare(503);
    throw error;
  }
}

const unkept = { 'cache-control': 'private, no-store' };
const answer = (said: LookAnswer) => Response.json(said, { headers: unkept });
const bare = (status: number) => new Response(null, { status, headers: unkept });
