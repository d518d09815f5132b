import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { readBegin } from '#lib/webmail/answers/drafting/draft-begin.ts';
import { getDraft, writerIn } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { detachedFileSchema } from '#lib/webmail/answers/drafting/input.ts';
import { shutFiles } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { keepWords } from '#lib/webmail/answers/drafting/kept-words.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import type { DraftFile, SavedDraft } from '#lib/webmail/answers/types.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';

/**
 * Lets a file of a draft stay here, and saves the draft. One that does not go along anyway changes nothing.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are too long
 * @throws {NotFoundError} as `saveDraft` does
 */
export async function detachFile(
  db: Db,
  actor: Actor,
  input: z.input<typeof detachedFileSchema>,
  now: Date,
): Promise<SavedDraft & { files: DraftFile[] }> {
  authorise(actor, 'webmail.answer');
  const { box: slug, draft, file } = detachedFileSchema.parse(input);
  const { box, store, staffId } = await openBoxToAnswer(db, actor, slug);
  const writer = writerIn(box, staffId);
  const begun = await readBegin(db, store, writer, draft);
  return db.transaction(async (tx) => {
    const saved = await keepWords(tx, writer, draft, begun, now);
    const { phase, files } = await getDraft(tx, writer, saved.id);
    if (phase !== 'writing') return { ...saved, files };
    const left = files.filter(({ id }) => id !== file);
    await tx
      .update(webmailDrafts)
      .set({ files: shutFiles(writer.closet, saved.id, left) })
      .where(eq(webmailDrafts.id, saved.id));
    return { ...saved, files: left };
  });
}
