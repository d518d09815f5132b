import type { FileOfPart } from '#lib/webmail/reading/assembly/read-files.ts';
import type { MailPictures } from '#lib/webmail/reading/bodies/html/pictures.ts';

const maxIdLength = 1_000;

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
      if (written.length > maxIdLength) return null;
      const ids = [written, unescaped(written)].map(plainId);
      const found =
        ids.map((id) => exact.get(id)).find(Boolean) ?? ids.map((id) => similar.get(id.toLowerCase())).find(Boolean);
      return found ? { path: found.file.path, isPicture: found.file.isPicture } : null;
    },
  };
}

const plainId = (id: string): string => id.trim().replace(/^cid:/i, '').replace(/^<|>$/g, '');

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
