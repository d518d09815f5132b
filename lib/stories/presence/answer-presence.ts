import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { isOwnOrigin } from '#lib/staff/sign-in/own-origin.ts';
import { findPlace } from '#lib/stories/desk/open-story.ts';
import { endPresence } from '#lib/stories/presence/end-presence.ts';
import { presenceSchema, tabSchema } from '#lib/stories/presence/input.ts';
import { listPresences } from '#lib/stories/presence/list-presences.ts';
import { notePresence } from '#lib/stories/presence/note-presence.ts';
import { toPersonHere } from '#lib/stories/presence/to-person-here.ts';
import type { PersonHere } from '#lib/stories/presence/types.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';

const sentSchema = z.union([tabSchema.extend({ left: z.literal(true) }), presenceSchema]);

type Context = { db: Db; findFollower: () => Promise<{ actor: Actor } | null>; now: Date };

/**
 * Answers a tab that says where it is (`presenceSchema`) with who else is in the story (200), or notes that it has left
 * (204). 400: it said something else; 401: nobody is signed in; 403: another site asks; 404: there is no such story.
 */
export async function answerPresence(request: Request, { db, findFollower, now }: Context): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return bare(403);
  try {
    const follower = await findFollower();
    if (!follower) return bare(401);
    const sent = sentSchema.safeParse(await request.json().catch(() => null)).data;
    if (!sent) return bare(400);
    if ('left' in sent) {
      await endPresence(db, follower.actor, sent, now);
      return bare(204);
    }
    await notePresence(db, follower.actor, sent, now);
    return Response.json({ people: await listOthers(db, follower.actor, sent, now) }, { headers: unkept });
  } catch (error) {
    if (error instanceof NotFoundError) return bare(404);
    if (isDatabaseAway(error)) return bare(503);
    throw error;
  }
}

async function listOthers(
  db: Db,
  actor: Actor,
  { tab, story }: z.infer<typeof tabSchema>,
  now: Date,
): Promise<PersonHere[]> {
  const people = await listPresences(db, actor, [story], now, { except: tab });
  if (people.length === 0) return [];
  const [head] = await db
    .select({ editionIds: storyRevisions.editionIds })
    .from(stories)
    .innerJoin(storyRevisions, eq(storyRevisions.id, stories.headRevisionId))
    .where(eq(stories.id, story));
  const place = await findPlace(db, head?.editionIds ?? []);
  return people.map((person) => toPersonHere(person, actor, now, place));
}

const unkept = { 'cache-control': 'private, no-store' };
const bare = (status: number) => new Response(null, { status, headers: unkept });
