import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { listEventsSince } from '#lib/live/queries.ts';
import type { Follower, Stream } from '#lib/live/stream.ts';
import type { Streams } from '#lib/live/streams.ts';
import { cursorSchema } from '#lib/live/types.ts';

export type LiveContext = { db: Db; findFollower: () => Promise<Follower | null>; now: Date };

/** Not even a proxy may keep or gather it (nginx: `proxy_buffering`); `no-transform` also means not to compress it. */
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Answers the desk's one stream: everything that this person may hear, from `Last-Event-ID` or `since` on.
 * 401: nobody is signed in; 403: another site asks; 503: no stream now, and pages ask each few seconds instead.
 */
export async function answerStream(request: Request, context: LiveContext & { streams: Streams }): Promise<Response> {
  return answerFollower(request, context, async (follower) => {
    const stream = context.streams.open(follower);
    if (typeof stream === 'string') return refuse(503);
    // the stream is open before the reading, so that nothing falls between the two
    await catchUp(stream, sinceOf(request), context);
    return new Response(stream.body, { headers: streamHeaders });
  });
}

/** Answers what happened since `since`, as JSON: for pages that no stream comes through to. */
export async function answerNow(request: Request, context: LiveContext): Promise<Response> {
  return answerFollower(request, context, async ({ actor }) => {
    const answer = await listEventsSince(context.db, actor, sinceOf(request), context.now);
    return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } });
  });
}

async function answerFollower(
  request: Request,
  { findFollower }: LiveContext,
  answer: (follower: Follower) => Promise<Response>,
): Promise<Response> {
  // browsers send it on https and localhost; elsewhere the session's cookie is not sent along by another site either
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return refuse(403);
  try {
    const follower = await findFollower();
    return follower ? await answer(follower) : refuse(401);
  } catch (error) {
    if (isDatabaseAway(error)) return refuse(503);
    throw error;
  }
}

/** A browser that comes back by itself says where it was; the address has only what it began with. */
function sinceOf(request: Request): string | null {
  const given = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since');
  return given === null ? null : (cursorSchema.safeParse(given).data ?? '');
}

async function catchUp(stream: Stream, since: string | null, { db, now }: LiveContext): Promise<void> {
  try {
    const { cursor, message } = await listEventsSince(db, stream.follower.actor, since, now);
    stream.send(message, cursor);
  } catch (error) {
    stream.end();
    throw error;
  }
}

const refuse = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });
