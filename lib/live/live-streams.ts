import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { Streams } from '#lib/live/streams.ts';
import { processWide } from '#lib/process-wide.ts';
import { listValidSessions } from '#lib/staff/sign-in/valid-sessions.ts';

// the press hears what changed; the route that answers a stream is Next's, which has modules of its own
const streams = processWide<Streams | null>('live-streams', null);

/** The streams of this process. */
export function liveStreams(): Streams {
  streams.value ??= new Streams({ listValidSessions: (ids) => listValidSessions(database(), ids, now()) });
  return streams.value;
}
