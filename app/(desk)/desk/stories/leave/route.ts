import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';
import { answerLeaving } from '#lib/stories/desk/answer-leaving.ts';

/** The editor's page goes away: its working copy becomes a version. */
export function POST(request: Request): Promise<Response> {
  return answerLeaving(request, { db: database(), findActor, now: now() });
}
