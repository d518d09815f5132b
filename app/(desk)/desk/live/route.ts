import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { answerStream } from '#lib/live/answer-live.ts';
import { liveStreams } from '#lib/live/live-streams.ts';
import { findFollower } from '#lib/staff/sign-in/session.ts';

/** The desk's stream of news: server-sent events. */
export function GET(request: Request): Promise<Response> {
  return answerStream(request, { db: database(), findFollower, streams: liveStreams(), now: now() });
}
