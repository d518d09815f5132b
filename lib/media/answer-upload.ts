import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { ForbiddenError, isDiskFull } from '#lib/errors.ts';
import { type PictureFault, PictureRefusedError } from '#lib/media/picture-refused.ts';
import { readUpload } from '#lib/media/read-upload.ts';
import { type MediaStorage, mediaStorage } from '#lib/media/storage.ts';
import { type StoredPicture, storePicture } from '#lib/media/store-picture.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { isOwnOrigin } from '#lib/staff/sign-in/own-origin.ts';

/** Why an upload was not kept. `failed`: it is our fault. */
export type UploadFault = PictureFault | 'elsewhere' | 'signed-out' | 'forbidden' | 'disk-full' | 'away' | 'failed';

/** What the desk's editor gets: the picture with what its photographer wrote into it, or a sentence to show. */
export type UploadAnswer = ({ kind: 'stored' } & Omit<StoredPicture, 'hash'>) | { kind: UploadFault; message: string };

const statuses = {
  elsewhere: 403,
  'signed-out': 401,
  forbidden: 403,
  'broken-off': 400,
  'too-large': 413,
  'not-a-picture': 422,
  'too-many-pixels': 422,
  'unknown-kind': 422,
  damaged: 422,
  'too-slow': 422,
  'disk-full': 507,
  away: 503,
  failed: 500,
} as const satisfies Record<UploadFault, number>;

/**
 * Answers the desk's upload: the picture's own bytes as the body, its words come later with the story.
 * 201 when it is kept, otherwise one of `statuses`.
 * @param findActor who asks; called only for a request of our own pages
 */
export async function answerUpload(
  request: Request,
  context: { db: Db; findActor: () => Promise<Actor | null>; now: Date; storage?: MediaStorage },
): Promise<Response> {
  const { db, now, storage = mediaStorage() } = context;
  if (!isOwnOrigin(request.headers)) return refuse('elsewhere', 'Pictures are sent from the desk only.');
  try {
    const actor = await context.findActor();
    if (!actor) return refuse('signed-out', 'You are signed out. Sign in in another tab, then send it again.');
    const bytes = await readUpload(request);
    const words = { caption: '', credit: '', alt: '' };
    const { hash: _, ...picture } = await storePicture(db, actor, { bytes, ...words }, now, { storage });
    return answer(201, { kind: 'stored', ...picture });
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): Response {
  if (error instanceof PictureRefusedError) return refuse(error.fault, error.userMessage);
  if (error instanceof ForbiddenError) return refuse('forbidden', error.userMessage);
  console.error(`media: an upload failed: ${error instanceof Error ? error.stack : String(error)}`);
  if (isDiskFull(error)) {
    return refuse('disk-full', 'The server has no room left for pictures. Tell whoever runs it, then send it again.');
  }
  if (isDatabaseAway(error)) {
    return refuse('away', 'The database does not answer just now. Send the picture again in a moment.');
  }
  return refuse('failed', 'The server could not keep the picture. Send it again; if that fails, tell whoever runs it.');
}

const refuse = (kind: UploadFault, message: string) => answer(statuses[kind], { kind, message });

function answer(status: number, body: UploadAnswer): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
