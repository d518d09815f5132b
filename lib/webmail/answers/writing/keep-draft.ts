import type { Db } from '#lib/db/client.ts';
import { clockTime } from '#lib/editions/desk-times.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { attachFile } from '#lib/webmail/answers/drafting/attach-file.ts';
import { findDraft } from '#lib/webmail/answers/drafting/queries.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import type { DraftFile, SavedDraft } from '#lib/webmail/answers/types.ts';
import type { readDraftForm } from '#lib/webmail/answers/writing/draft-form.ts';
import { getNewsroomPlace } from '#lib/webmail/answers/writing/newsroom-place.ts';

/** `clock`: when it was saved, on the newsroom's clocks. */
export type KeptDraft = SavedDraft & { files: DraftFile[]; clock: string };

/** Saves what was sent of a form, and attaches the files that came with it. The use cases say whether the actor may. */
export async function keepDraft(
  db: Db,
  actor: Actor,
  { box, draft, files }: ReturnType<typeof readDraftForm>,
  now: Date,
): Promise<KeptDraft> {
  let saved = await saveDraft(db, actor, { box, draft }, now);
  for (const file of files) {
    const bytes = Buffer.from(await file.arrayBuffer());
    const own = { ...draft, id: saved.id, version: saved.version };
    const attached = await attachFile(db, actor, { box, draft: own, file: { name: file.name, bytes } }, now);
    // that the words went aside is still to be said
    saved = { ...attached, kind: saved.kind === 'saved' ? attached.kind : saved.kind };
  }
  const { timeZone } = await getNewsroomPlace(db);
  const stored = await findDraft(db, actor, { box, id: saved.id });
  return { ...saved, files: stored?.files ?? [], clock: clockTime(now, timeZone) };
}
