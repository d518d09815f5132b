import { type FileStorage, readWhole } from '#lib/storage/storage.ts';
import type { DraftFile } from '#lib/webmail/answers/types.ts';
import { nameOfUpload } from '#lib/webmail/house/original-storage.ts';
import { openPart } from '#lib/webmail/reading/open-part.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';

/**
 * The bytes of a file that goes along.
 * @param store of the draft's box: a part of a mail elsewhere is not there
 * @param originals of the draft's box
 * @returns null where it is gone
 */
export async function readDraftFile(store: MailStore, originals: FileStorage, file: DraftFile): Promise<Buffer | null> {
  if (file.from.kind === 'upload') return readWhole(originals, nameOfUpload(file.from.hash));
  const original = await store.readOriginal(file.from.messageId);
  if (!original) return null;
  const raw = Buffer.from(await new Response(original.stream).arrayBuffer());
  return (await openPart(raw, file.from.path))?.bytes ?? null;
}
