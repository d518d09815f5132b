import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { readDraftFile } from '#lib/webmail/answers/drafting/draft-file-bytes.ts';
import { findDraftRow, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { openedFileSchema } from '#lib/webmail/answers/drafting/input.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { kindOfFile } from '#lib/webmail/reading/files/kind-of-file.ts';

/** `isPicture`: of the four kinds that pages show; everything else is only kept as a file. */
export type OpenedDraftFile = { name: string; type: string; isPicture: boolean; bytes: Buffer };

/**
 * A file of a draft of the actor's, uploaded or a part of a mail in the same box.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box, for a file that is not there, or somebody else's
 */
export async function openDraftFile(
  db: Db,
  actor: Actor,
  input: z.input<typeof openedFileSchema>,
  storage: FileStorage = originalStorage(),
): Promise<OpenedDraftFile> {
  authorise(actor, 'webmail.answer');
  const { box: slug, id, file: fileId } = openedFileSchema.parse(input);
  const { box, store, staffId } = await openBoxToAnswer(db, actor, slug, storage);
  const writer = writerIn(box, staffId);
  const draft = await findDraftRow(db, writer, id);
  const file = draft?.files.find((each) => each.id === fileId);
  const bytes = file && (await readDraftFile(store, writer.closet.originals(storage), file));
  if (!bytes) throw new NotFoundError('the file');
  const { type, isPicture } = kindOfFile(bytes, file.type, file.name);
  return { name: file.name, type, isPicture, bytes };
}
