import type { ShownPicture } from '#lib/media/types.ts';

export type FeedPicture = { url: string; type: string; widthPx: number; heightPx: number };

/** The file of a picture that any reader can show: the widest JPEG copy, or the original; its address whole. */
export function feedPicture({ variants, original }: ShownPicture, siteUrl: string): FeedPicture {
  const file = variants.findLast(({ format }) => format === 'jpeg') ?? original;
  return {
    url: new URL(file.url, siteUrl).href,
    type: `image/${file.format}`,
    widthPx: file.widthPx,
    heightPx: file.heightPx,
  };
}
