import type { ShownPicture } from '#lib/media/types.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/** A stored picture as the editor shows it: small, with the words of its upload. */
export type ShelfPicture = Picture & {
  url: string;
  widthPx: number;
  heightPx: number;
  /** It was animated when it was sent just now, and is a still. */
  isFirstFrame?: boolean;
};

/** The smallest file of a picture; the original until there is one. */
export function shelfPicture({ mediaId, caption, credit, alt, ...picture }: ShownPicture): ShelfPicture {
  const small = picture.variants.find((variant) => variant.format === 'webp') ?? picture.original;
  return { mediaId, caption, credit, alt, url: small.url, widthPx: small.widthPx, heightPx: small.heightPx };
}

/** The picture as a story holds it, with the words of its upload to begin with. */
export function asPicture({ mediaId, caption, credit, alt }: ShelfPicture): Picture {
  return { mediaId, caption, credit, alt };
}
