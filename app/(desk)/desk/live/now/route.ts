import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { answerNow } from '#lib/live/answer-live.ts';
import { findFollower } from '#lib/staff/sign-in/session.ts';

/** The desk's news since a cursor, for pages that the stream does not come through to. */
export function GET(request: Request): Promise<Response> {
  return answerNow(request, { db: database(), findFollower, now: now() });
}
