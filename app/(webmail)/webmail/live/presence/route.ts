import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { findFollower } from '#lib/staff/sign-in/session.ts';
import { answerMailPresence } from '#lib/webmail/work/presence/answer-mail-presence.ts';

/** A tab says that it has a conversation open, or has left it; the answer says who else is there. */
export function POST(request: Request): Promise<Response> {
  return answerMailPresence(request, { db: database(), findFollower, now: now() });
}
