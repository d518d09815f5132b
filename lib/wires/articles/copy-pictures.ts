import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { splitCaption } from '#lib/foreign-html/pictures/captions.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import { type CopyOptions, copyPicture } from '#lib/wires/articles/copy-picture.ts';
import { toLine } from '#lib/wires/articles/words/cut.ts';
import type { WantedPicture } from '#lib/wires/articles/words/pick-pictures.ts';
import type { Wire } from '#lib/wires/types.ts';

/** What the pictures of one item may cost. */
const maxPictures = 12;
const maxBytes = 40 * 1024 * 1024;
const maxMs = 2 * minuteMs;

/** Copied pictures by their address at the supplier's; one that cannot be had is absent. */
export type CopiedPictures =
  | { kind: 'copied'; pictures: ReadonlyMap<string, Picture> }
  | { kind: 'later'; retryAt: Date };

/**
 * Copies the pictures of an item, the first ones first.
 * @param options.isLastTry a host that wants to be left alone costs its pictures
 */
export async function copyPictures(
  db: Db,
  wire: Pick<Wire, 'id' | 'kind' | 'pictureDays' | 'supplier'>,
  wanted: readonly WantedPicture[],
  now: () => Date,
  options: { isLastTry: boolean } & Pick<CopyOptions, 'decode' | 'storage'>,
): Promise<CopiedPictures> {
  const { isLastTry, ...storing } = options;
  const pictures = new Map<string, Picture>();
  const endMs = now().getTime() + maxMs;
  let left = maxBytes;
  for (const picture of wanted.slice(0, maxPictures)) {
    if (left <= 0 || now().getTime() > endMs) break;
    if (pictures.has(picture.src)) continue;
    const words = toWords(picture, wire.supplier);
    const copied = await copyPicture(db, wire, picture.src, now, { maxBytes: left, words, ...storing });
    if (copied.kind === 'later' && !isLastTry) return copied;
    if (copied.kind === 'later') continue;
    left -= copied.bytes;
    if (copied.kind === 'copied') pictures.set(picture.src, { mediaId: copied.mediaId, ...words });
  }
  return { kind: 'copied', pictures };
}

const maxCaption = 1_000;
const maxCredit = 200;
const maxAlt = 500;

/** No picture is published without a credit; a caption that did not come is not made up. */
function toWords({ caption, credit, alt }: WantedPicture, supplier: string): Omit<Picture, 'mediaId'> {
  // "Photograph: Ana Mora/Ledger"
  const named = splitCaption(credit).credit || credit;
  return {
    caption: toLine(caption, maxCaption),
    credit: toLine(named || supplier, maxCredit),
    alt: toLine(alt || caption, maxAlt),
  };
}
