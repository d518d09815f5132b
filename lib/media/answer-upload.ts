import type { Db } from '#lib/db/client.ts';
import { ForbiddenError, PortalError } from '#lib/errors.ts';
import { TooLargeError } from '#lib/media/decode.ts';
import { BrokenUploadError, readUpload } from '#lib/media/read-upload.ts';
import { type MediaStorage, mediaStorage } from '#lib/media/storage.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { isOwnOrigin } from '#lib/staff/own-origin.ts';
import type { Actor } from '#lib/staff/permissions.ts';

/** What the desk's editor gets: the picture with what its photographer wrote into it, or a sentence to show. */
export type UploadAnswer =
  | { id: string; widthPx: number; heightPx: number; url: string; caption: string; credit: string }
  | { error: string };

/**
 * Answers the desk's upload: the picture's own bytes as the body, its words come later with the story.
 * Statuses: 201, 400 (broken off), 401, 403, 413, 422 (not a picture we take).
 * @param findActor who asks; called only for a request of our own pages
 */
export async function answerUpload(
  request: Request,
  context: { db: Db; findActor: () => Promise<Actor | null>; now: Date; storage?: MediaStorage },
): Promise<Response> {
  const { db, now, storage = mediaStorage() } = context;
  if (!isOwnOrigin(request.headers)) return answer(403, { error: 'Pictures are sent from the desk only.' });
  const actor = await context.findActor();
  if (!actor) return answer(401, { error: 'You are signed out. Sign in in another tab, then send it again.' });
  try {
    const bytes = await readUpload(request);
    const words = { caption: '', credit: '', alt: '' };
    const { hash: _, ...picture } = await storePicture(db, actor, { bytes, ...words }, now, { storage });
    return answer(201, picture);
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return answer(statusOf(error), { error: error.userMessage });
  }
}

function statusOf(error: PortalError): number {
  if (error instanceof ForbiddenError) return 403;
  if (error instanceof BrokenUploadError) return 400;
  return error instanceof TooLargeError ? 413 : 422;
}

function answer(status: number, body: UploadAnswer): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
