import { ZodError } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { PortalError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { isOwnOrigin } from '#lib/staff/sign-in/own-origin.ts';
import { leaveStory } from '#lib/stories/desk/leave-story.ts';

/**
 * Answers the beacon that the editor sends when its page goes away: the story's id and version as JSON, with the words
 * that are not saved yet. 204 when it is done; nobody waits for the answer, and what is refused is still in the browser.
 */
export async function answerLeaving(
  request: Request,
  { db, findActor, now }: { db: Db; findActor: () => Promise<Actor | null>; now: Date },
): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return answer(403);
  const actor = await findActor();
  if (!actor) return answer(401);
  try {
    await leaveStory(db, actor, await request.json(), now);
    return answer(204);
  } catch (error) {
    if (error instanceof PortalError) return answer(409);
    if (error instanceof ZodError || error instanceof SyntaxError) return answer(400);
    throw error;
  }
}

const answer = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
