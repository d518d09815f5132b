import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { findFollower } from '#lib/staff/sign-in/session.ts';
import { answerLook } from '#lib/webmail/imap/answer-look.ts';

/** A page of a box at the mail server says that it is open. */
export function POST(request: Request): Promise<Response> {
  return answerLook(request, { db: database(), findFollower, now: now() });
}
