import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { findFollower } from '#lib/staff/sign-in/session.ts';
import { answerPresence } from '#lib/stories/presence/answer-presence.ts';

/** A tab says that it has a story open, or has left it; the answer says who else is there. */
export function POST(request: Request): Promise<Response> {
  return answerPresence(request, { db: database(), findFollower, now: now() });
}
