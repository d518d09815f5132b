import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type DraftBegin, emptyBegin } from '#lib/webmail/answers/drafting/draft-begin.ts';
import type { Writer } from '#lib/webmail/answers/drafting/draft-rows.ts';
import type { WrittenDraft } from '#lib/webmail/answers/drafting/input.ts';
import { type DraftRecord, openDraft, shutFiles, shutWords } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import type { SavedDraft } from '#lib/webmail/answers/types.ts';

/** A copy of a copy: each needs a window more. */
const maxCopies = 20;

/**
 * Keeps the words of a draft: in its row, or in a draft of their own where that is not this window's to write. The id of
 * such a copy follows from the draft and the window, so that a window that was not heard back to finds its copy again.
 * @param begun by `readBegin`; null: the box does not have what it answers
 * @throws {NotFoundError} when it is somebody else's, or answers a message that the box does not have
 */
export async function keepWords(
  tx: Db,
  writer: Writer,
  draft: WrittenDraft,
  begun: DraftBegin | null,
  now: Date,
): Promise<SavedDraft> {
  let kind: SavedDraft['kind'] = 'saved';
  let begin = begun;
  let id = draft.id;
  for (let copies = 0; copies < maxCopies; copies += 1) {
    const made: DraftRecord | 'gone' = await takeOrMake(tx, writer, { ...draft, id }, { copies, begin, now });
    if (made === 'gone') kind = kind === 'saved' ? 'gone' : kind;
    else if (made.phase === 'writing') {
      const isOwn = made.savedBy === draft.savedBy || (copies === 0 && made.version === draft.version);
      if (isOwn) return { kind, id, version: await overwrite(tx, writer, made, draft, now) };
      if (hasWords(made, draft)) return { kind, id, version: made.version };
      kind = kind === 'saved' ? 'aside' : kind;
    } else {
      // a window that saves once more as it closes leaves nothing behind
      if (copies === 0 && hasWords(made, draft)) return { kind: 'gone', id, version: made.version };
      kind = kind === 'saved' ? 'gone' : kind;
    }
    if (made !== 'gone') begin = made;
    id = copyId(id, writer, draft.savedBy);
  }
  throw new Error('a draft was copied too often');
}

/** @returns its row, as it is or as it is made, at version 0; `gone` where it was sent, or saved once and is no more */
async function takeOrMake(
  tx: Db,
  writer: Writer,
  draft: WrittenDraft,
  { copies, begin, now }: { copies: number; begin: DraftBegin | null; now: Date },
): Promise<DraftRecord | 'gone'> {
  const known = await takeOwn(tx, writer, draft.id);
  if (known) return known;
  if (await wasSent(tx, writer, draft.id)) return 'gone';
  if (copies === 0 && draft.version > 0) return 'gone';
  // for a copy: that what it answers is gone as well is no reason to lose words
  const begun = begin ?? (copies > 0 ? emptyBegin : null);
  if (!begun) throw new NotFoundError('the message');
  const { boxId, staffId, closet } = writer;
  await tx
    .insert(webmailDrafts)
    .values({
      ...begun,
      ...wordsOf(draft),
      ...shutWords(closet, draft.id, draft),
      ...madeNow(draft, now),
      files: shutFiles(closet, draft.id, begun.files),
      boxId,
      staffId,
    })
    .onConflictDoNothing();
  const row = await takeOwn(tx, writer, draft.id);
  if (!row) throw new Error('the draft was not written');
  return row;
}

/** @throws {NotFoundError} when a draft is called so that is somebody else's, or in another box */
async function takeOwn(tx: Db, { boxId, staffId, closet }: Writer, id: string): Promise<DraftRecord | null> {
  const [row] = await tx.select().from(webmailDrafts).where(eq(webmailDrafts.id, id)).for('update');
  if (row && (row.boxId !== boxId || row.staffId !== staffId)) throw new NotFoundError('the draft');
  return row ? openDraft(closet, row) : null;
}

const madeNow = ({ id, savedBy }: WrittenDraft, now: Date) =>
  ({ id, savedBy, version: 0, phase: 'writing', createdAt: now, changedAt: now }) as const;

async function wasSent(tx: Db, { boxId, staffId }: Writer, id: string): Promise<boolean> {
  const sent = await tx
    .select({ id: webmailAnswers.id })
    .from(webmailAnswers)
    .where(and(eq(webmailAnswers.id, id), eq(webmailAnswers.boxId, boxId), eq(webmailAnswers.staffId, staffId)));
  return sent.length > 0;
}

async function overwrite(
  tx: Db,
  { closet }: Writer,
  { id, version }: DraftRecord,
  draft: WrittenDraft,
  now: Date,
): Promise<number> {
  await tx
    .update(webmailDrafts)
    .set({
      ...wordsOf(draft),
      ...shutWords(closet, id, draft),
      savedBy: draft.savedBy,
      version: version + 1,
      changedAt: now,
    })
    .where(eq(webmailDrafts.id, id));
  return version + 1;
}

const wordsOf = ({ kind, identity, to, cc, bcc, subject, body }: WrittenDraft) =>
  ({ kind, identity, to, cc, bcc, subject, body }) as const;

const hasWords = (row: DraftRecord, draft: WrittenDraft) =>
  (['identity', 'to', 'cc', 'bcc', 'subject', 'body'] as const).every((field) => row[field] === draft[field]);

/** A UUID of version 8 (RFC 9562), of which the writer decides what it is made from. */
function copyId(id: string, { staffId }: Writer, savedBy: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([id, staffId, savedBy]))
    .digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
