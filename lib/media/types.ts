/** How a picture is kept: the format of its stored original. */
export type OriginalFormat = 'jpeg' | 'png' | 'webp';
export type VariantFormat = 'avif' | 'webp' | 'jpeg';

/** A stored picture as one place shows it, with the words that place gives it. */
export type PictureUse = { mediaId: string; caption: string; credit: string; alt: string };

/** One file of a picture, ready to be served. */
export type Rendition = { url: string; widthPx: number; heightPx: number; format: 'avif' | 'webp' | 'jpeg' | 'png' };

/**
 * A picture with what a page needs to show it: its words, its size and its files. `variants` is empty until the
 * worker has made all of them; then it holds AVIF, WebP and JPEG, narrow to wide in each format.
 */
export type ShownPicture = PictureUse & {
  widthPx: number;
  heightPx: number;
  original: Rendition;
  variants: Rendition[];
};

/** The parts of a picture that machines are shown: width × height, the last one in pixels. */
export const pictureShapes = ['16x9', '4x3', '1x1', '1200x630'] as const;
export type PictureShape = (typeof pictureShapes)[number];

/** Empty until the worker has cut them, and for a picture too small to be cut. Always JPEG. */
export type PictureShapes = Partial<Record<PictureShape, Rendition>>;

/** The picture above a story, with its shapes for search engines and social networks. */
export type LeadPicture = ShownPicture & { shapes: PictureShapes };

/** A picture in the desk's library, with the words of its upload. */
export type LibraryPicture = ShownPicture & { uploadedByName: string | null; createdAt: Date };
