import type { ForeignPicture } from '#lib/foreign-html/types.ts';

/** A picture that was dropped or pasted. */
export type BroughtPicture = {
  file: File;
  /** Words that came with it; those of the file itself stand where these are empty. */
  words: { caption: string; credit: string; alt: string };
  /** Where in the body it goes; null for where the caret is. */
  position: number | null;
};

export const fileAlone = (file: File): BroughtPicture => ({
  file,
  words: { caption: '', credit: '', alt: '' },
  position: null,
});

/** A picture whose bytes stand in its address, as a file; null for any other. */
export function fileInAddress({ src }: ForeignPicture, name: string): File | null {
  const [, type = '', bytes = ''] = /^data:image\/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/=\s]+)$/.exec(src) ?? [];
  if (!type) return null;
  try {
    const decoded = Uint8Array.from(atob(bytes.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
    return new File([decoded], `${name}.${type}`, { type: `image/${type}` });
  } catch {
    return null;
  }
}
