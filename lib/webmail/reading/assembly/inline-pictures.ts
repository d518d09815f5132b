import type { FileOfPart } from '#lib/webmail/reading/assembly/read-files.ts';
import type { MailPictures } from '#lib/webmail/reading/bodies/html/pictures.ts';

/**
 * The files of a mail by their Content-IDs. Bodies write an id escaped, in other letters or in its brackets; one that
 * fits exactly comes first, and of two that are the same the first.
 */
export function inlinePicturesOf(files: readonly FileOfPart[]): MailPictures {
  const exact = new Map<string, FileOfPart>();
  const similar = new Map<string, FileOfPart>();
  for (const file of files) {
    if (!file.contentId) continue;
    if (!exact.has(file.contentId)) exact.set(file.contentId, file);
    const key = file.contentId.toLowerCase();
    if (!similar.has(key)) similar.set(key, file);
  }
  return {
    byContentId: (written) => {
      const ids = [written, unescaped(written)].map((id) => id.replace(/^\s*(?:cid:)?<?|>?\s*$/gi, ''));
      const found =
        ids.map((id) => exact.get(id)).find(Boolean) ?? ids.map((id) => similar.get(id.toLowerCase())).find(Boolean);
      return found ? { path: found.file.path, isPicture: found.file.isPicture } : null;
    },
  };
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
