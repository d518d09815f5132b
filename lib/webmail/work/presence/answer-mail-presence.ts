import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { isOwnOrigin } from '#lib/staff/sign-in/own-origin.ts';
import { endMailPresence } from '#lib/webmail/work/presence/end-mail-presence.ts';
import { mailHereSchema, mailTabSchema } from '#lib/webmail/work/presence/input.ts';
import { listMailPresences } from '#lib/webmail/work/presence/list-mail-presences.ts';
import { noteMailPresence } from '#lib/webmail/work/presence/note-mail-presence.ts';

const sentSchema = z.union([mailTabSchema.extend({ left: z.literal(true) }), mailHereSchema]);

type Context = { db: Db; findFollower: () => Promise<{ actor: Actor } | null>; now: Date };

/**
 * Answers a tab that says which conversation it has open with who else is there (200), or notes that it has left (204).
 * 400: it said something else; 401: nobody is signed in; 403: another site asks; 404: there is no such conversation, or
 * none for them.
 */
export async function answerMailPresence(request: Request, { db, findFollower, now }: Context): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return bare(403);
  try {
    const follower = await findFollower();
    if (!follower) return bare(401);
    const sent = sentSchema.safeParse(await request.json().catch(() => null)).data;
    if (!sent) return bare(400);
    if ('left' in sent) {
      await endMailPresence(db, follower.actor, sent, now);
      return bare(204);
    }
    await noteMailPresence(db, follower.actor, sent, now);
    const { box, conversation } = sent;
    const people = await listMailPresences(db, follower.actor, { box, conversations: [conversation] }, now);
    return Response.json({ people: people.get(conversation) ?? [] }, { headers: unkept });
  } catch (error) {
    if (error instanceof NotFoundError) return bare(404);
    if (isDatabaseAway(error)) return bare(503);
    throw error;
  }
}

const unkept = { 'cache-control': 'private, no-store' };
const bare = (status: number) => new Response(null, { status, headers: unkept });
