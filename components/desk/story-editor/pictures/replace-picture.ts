import type { Picture } from '#lib/stories/blocks/picture.ts';

/**
 * Another picture in the place of one. Words that somebody typed stay; those that came with the old picture, and empty
 * fields, become the new one's.
 * @param stored the old picture with the words of its upload, if it is still stored
 */
export function replacePicture(old: Picture, stored: Picture | undefined, chosen: Picture): Picture {
  const words = (name: 'caption' | 'credit' | 'alt') =>
    old[name] === '' || old[name] === stored?.[name] ? chosen[name] : old[name];
  return { mediaId: chosen.mediaId, caption: words('caption'), credit: words('credit'), alt: words('alt') };
}
