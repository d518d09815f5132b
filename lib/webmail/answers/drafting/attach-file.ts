import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { getDraft, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { attachedFileSchema } from '#lib/webmail/answers/drafting/input.ts';
import { shutFiles } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { maxDraftFileBytes, maxDraftFiles } from '#lib/webmail/answers/drafting/limits.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import type { DraftFile, SavedDraft } from '#lib/webmail/answers/types.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { keepUpload } from '#lib/webmail/house/message-filing.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { kindOfFile } from '#lib/webmail/reading/files/kind-of-file.ts';
import { readFileName } from '#lib/webmail/reading/files/read-file-name.ts';

/** `file`: the new one; `files`: all of the draft. */
export type AttachedFile = SavedDraft & { file: DraftFile; files: DraftFile[] };

/**
 * Lets a file go along with a draft, which is saved first: its words are kept whatever becomes of the file. The same
 * file under the same name again is the same one.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are too long
 * @throws {NotFoundError} as `saveDraft` does
 * @throws {InvalidError} when it is empty, or there is no room for it
 * @throws {ConflictError} when the draft was sent at this moment
 */
export async function attachFile(
  db: Db,
  actor: Actor,
  input: z.input<typeof attachedFileSchema>,
  now: Date,
  storage: FileStorage = originalStorage(),
): Promise<AttachedFile> {
  authorise(actor, 'webmail.answer');
  const { file: given, box: slug, draft } = attachedFileSchema.parse(input);
  const saved = await saveDraft(db, actor, { box: slug, draft }, now);
  const bytes = Buffer.from(given.bytes.buffer, given.bytes.byteOffset, given.bytes.byteLength);
  const { name } = readFileName(given.name);
  if (bytes.length === 0) throw new InvalidError('an empty file', `“${name}” is empty.`);
  return db.transaction(async (tx) => {
    const { box, staffId } = await openBoxToAnswer(tx, actor, slug);
    const writer = writerIn(box, staffId);
    const { phase, files } = await getDraft(tx, writer, saved.id);
    if (phase !== 'writing')
      throw new ConflictError(`draft ${saved.id} is ${phase}`, 'It was sent or discarded meanwhile.');
    expectRoom(files, name, bytes.length);
    const hash = await keepUpload(tx, writer.closet, storage, bytes);
    const known = files.find(({ from, ...each }) => each.name === name && from.kind === 'upload' && from.hash === hash);
    if (known) return { ...saved, file: known, files };
    const { type } = kindOfFile(bytes, '', given.name);
    const file: DraftFile = { id: randomUUID(), name, type, sizeBytes: bytes.length, from: { kind: 'upload', hash } };
    await tx
      .update(webmailDrafts)
      .set({ files: shutFiles(writer.closet, saved.id, [...files, file]) })
      .where(eq(webmailDrafts.id, saved.id));
    return { ...saved, file, files: [...files, file] };
  });
}

function expectRoom(files: readonly DraftFile[], name: string, sizeBytes: number): void {
  if (files.length >= maxDraftFiles)
    throw new InvalidError('too many files', `A mail takes at most ${maxDraftFiles} files.`);
  const bytes = files.reduce((sum, file) => sum + file.sizeBytes, sizeBytes);
  if (bytes > maxDraftFileBytes)
    throw new InvalidError(
      'the files are too large',
      `With “${name}” the files would be larger than the ${maxDraftFileBytes / 1024 / 1024} MB that a mail takes.`,
    );
}
