import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { answerUpload } from '#lib/media/answer-upload.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';

/** The editor's upload: POST the picture's bytes, get `UploadAnswer` as JSON. */
export function POST(request: Request): Promise<Response> {
  return answerUpload(request, { db: database(), findActor, now: now() });
}
