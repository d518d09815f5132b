import type { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import type { DraftFile, DraftWords } from '#lib/webmail/answers/types.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';
import type { KeptJson, KeptText } from '#lib/webmail/sealing/kept.ts';

/** A file of a draft as its box keeps it. Where it lies is not sealed: the sweep of originals asks for it. */
export type KeptDraftFile = KeptJson<DraftFile> & Pick<DraftFile, 'from'>;

type KeptDraft = typeof webmailDrafts.$inferSelect;
type Words = Omit<DraftWords, 'identity'>;
/** A draft in words. */
export type DraftRecord = Omit<KeptDraft, keyof Words | 'files'> & Words & { files: DraftFile[] };

const placeOf = (id: string) => ({ table: 'draft', row: id }) as const;

/** The words of a draft as its box keeps them. */
export function shutWords(closet: Closet, id: string, { to, cc, bcc, subject, body }: Words) {
  const shut = (text: string) => closet.shut(placeOf(id), text);
  return { to: shut(to), cc: shut(cc), bcc: shut(bcc), subject: shut(subject), body: shut(body) };
}

export function shutFiles(closet: Closet, id: string, files: readonly DraftFile[]): KeptDraftFile[] {
  return files.map((file) => ({ from: file.from, ...closet.shutJson(placeOf(id), file) }));
}

export function openDraft(closet: Closet, kept: KeptDraft): DraftRecord {
  const { to, cc, bcc, subject, body, files, ...row } = kept;
  const open = (text: KeptText) => openDraftText(closet, kept.id, text);
  const words = { to: open(to), cc: open(cc), bcc: open(bcc), subject: open(subject), body: open(body) };
  return { ...row, ...words, files: files.flatMap((file) => closet.openJson(placeOf(kept.id), file, null) ?? []) };
}

/** One text of a draft. */
export const openDraftText = (closet: Closet, id: string, text: KeptText): string => closet.open(placeOf(id), text);
