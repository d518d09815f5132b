import { legible } from '#lib/mail/templates/legible.ts';
import type { Rendition, ShownPicture } from '#lib/media/types.ts';

/** A picture as a mail shows it: one file, at the size it is shown in. */
export type MailPicture = {
  url: string;
  shownWidthPx: number;
  shownHeightPx: number;
  alt: string;
  caption: string;
  credit: string;
};

/** The column of a mail, without its edges. */
const columnPx = 552;
/** A tall picture is held to this, as the paper holds it to the height of the window. */
const tallestPx = 640;

/**
 * A picture for a mail: the narrowest JPEG copy that is sharp on a phone and on a fine screen. Every mail program
 * shows JPEG, few show what the paper has beside it.
 * @returns null for a picture no program may be counted on to show
 */
export function mailPicture(picture: ShownPicture, paperUrl: string): MailPicture | null {
  const file = fileOf(picture);
  if (!file) return null;
  const scale = Math.min(1, columnPx / file.widthPx, tallestPx / file.heightPx);
  return {
    url: new URL(file.url, paperUrl).href,
    shownWidthPx: Math.max(1, Math.round(file.widthPx * scale)),
    shownHeightPx: Math.max(1, Math.round(file.heightPx * scale)),
    alt: legible(picture.alt || picture.caption),
    caption: legible(picture.caption),
    credit: legible(picture.credit),
  };
}

function fileOf({ variants, original }: ShownPicture): Rendition | undefined {
  const copies = variants.filter(({ format }) => format === 'jpeg');
  const sharp = copies.find(({ widthPx }) => widthPx >= 2 * columnPx);
  // until the worker has made the copies there is only the original
  return sharp ?? copies.at(-1) ?? (original.format === 'webp' ? undefined : original);
}
